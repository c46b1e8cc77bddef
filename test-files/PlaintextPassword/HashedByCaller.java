package samples.hashed.bycaller;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import lombok.Builder;
import lombok.Data;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

@Data
@Builder
@Entity
class Trainer {
  @Id
  Long id;
  String email;
  String password;
}

@Data
@Builder
class NewTrainer {
  String email;
  String password;
}

interface TrainerRepository extends JpaRepository<Trainer, Long> {
}

@Component
class FirstTrainers {

  private final TrainerRepository trainers;

  FirstTrainers(TrainerRepository trainers) {
    this.trainers = trainers;
  }

  void addBoth(PasswordEncoder encoder, String first, String second) {
    add(NewTrainer.builder().email("one@gym.example").password(encoder.encode(first)).build());
    add(NewTrainer.builder().email("two@gym.example").password(encoder.encode(second)).build());
  }

  /** What it is given is a hash. */
  public void add(NewTrainer wanted) {
    Trainer trainer = Trainer.builder()
      .email(wanted.getEmail())
      .password(wanted.getPassword())
      .build();
    trainers.save(trainer);
  }

  public void addFromForm(NewTrainer typed) {
    Trainer trainer = Trainer.builder()
      .email(typed.getEmail())
      .password(typed.getPassword()) // Noncompliant
      .build();
    trainers.save(trainer);
  }
}
