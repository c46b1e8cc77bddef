package samples.inert.shapes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import lombok.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** Constraints of the contract, validated by the implementation's annotation. */
interface Ledger<T> {

  void book(@NotNull T entry, @Size(max = 20) String text);
}

@Service
@RequiredArgsConstructor
class OpenLedger implements Ledger<String> { // Noncompliant

  @Override
  public void book(String entry, String text) {
    System.setProperty(entry, text);
  }
}

@Service
@Validated
class ClosedLedger implements Ledger<String> {

  @Override
  public void book(String entry, String text) {
    System.setProperty(entry, text);
  }
}

abstract class AbstractDesk {

  void take(@NotBlank String paper) {
    System.setProperty("paper", paper);
  }
}

@Component
class Desk extends AbstractDesk {
}

@Component
class Listening {

  @KafkaListener(topics = "papers")
  void on(@Valid Paper paper) {
    System.setProperty("title", paper.title());
  }

  @Scheduled(fixedRate = 1000)
  void tick() {
    System.setProperty("tick", "tock");
  }
}

record Paper(@NotBlank String title) {
}

@Configuration
class Beans {

  @Bean
  Desk desk(@NotNull Ledger<String> ledger) {
    ledger.book("desk", "new");
    return new Desk();
  }
}

@Value
@ConfigurationProperties("inbox")
class InboxProperties { // Noncompliant

  @NotBlank
  String folder;

  Set<@NotBlank String> senders;
}

@ConfigurationProperties("outbox")
interface OutboxProperties {

  @NotBlank
  String getFolder();
}

record Envelope(@NotBlank String address, List<? extends Paper> papers, Paper[] copies, Set<Set<Paper>> stacks) { // Noncompliant 3
}

record Tree(@NotBlank String name, List<@Valid Tree> branches) {
}

sealed interface Shape permits Circle, Square {
}

record Circle(@NotBlank String color) implements Shape {
}

record Square(String color) implements Shape {
}

record Drawing(@NotBlank String title, Shape shape) { // Noncompliant
}
