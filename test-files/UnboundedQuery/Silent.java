package samples.silent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RestController;

@Entity
class Reminder {
  @Id
  long id;
}

interface Reminders extends ListCrudRepository<Reminder, Long> {
}

@RestController
class ReminderEndpoints {

  private final Reminders reminders;

  ReminderEndpoints(Reminders reminders) {
    this.reminders = reminders;
  }

  @DeleteMapping("/reminders")
  void cancelAll() {
    reminders.findAll().forEach(reminder -> reminder.id = 0);
  }
}

@Component
class Nightly {

  private final Reminders reminders;

  Nightly(Reminders reminders) {
    this.reminders = reminders;
  }

  @Scheduled(cron = "0 0 3 * * *")
  void send() {
    List<Reminder> all = reminders.findAll();
    all.forEach(System.out::println);
  }
}
