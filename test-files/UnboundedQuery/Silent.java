package samples.silent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Entity
class Reminder {
  @Id
  long id;
}

interface Reminders extends ListCrudRepository<Reminder, Long> {
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
