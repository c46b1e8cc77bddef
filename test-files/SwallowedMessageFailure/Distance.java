package samples.messages.distance;

import jakarta.jms.MessageListener;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jms.annotation.JmsListener;
import org.springframework.jms.listener.DefaultMessageListenerContainer;

interface Ledger {
  void book(String entry);
}

class Entries {
  private static final Logger LOG = LoggerFactory.getLogger(Entries.class);
  private final Ledger ledger;

  Entries(Ledger ledger) {
    this.ledger = ledger;
  }

  @JmsListener(destination = "entries")
  void received(String entry) {
    Optional.ofNullable(entry).filter(text -> !text.isBlank()).ifPresent(text -> {
      try {
        ledger.book(text);
      } catch (Exception e) { // Noncompliant
        LOG.error("not booked", e);
      }
    });
  }

  @JmsListener(destination = "corrections")
  void corrected(String entry) {
    Optional.ofNullable(entry).ifPresent(text -> {
      try {
        ledger.book(text);
      } catch (Exception e) {
        LOG.error("not booked", e);
        throw e;
      }
    });
  }
}

@Configuration
class Listeners {
  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  @Bean
  MessageListener entries(Ledger ledger) {
    return message -> {
      try {
        ledger.book(message.getBody(String.class));
      } catch (Exception e) { // Noncompliant
        LOG.error("not booked", e);
      }
    };
  }

  @Bean
  MessageListener corrections(Ledger ledger) {
    return message -> {
      try {
        ledger.book(message.getBody(String.class));
      } catch (Exception e) {
        throw new IllegalStateException("not booked", e);
      }
    };
  }

  @Bean
  DefaultMessageListenerContainer container(Ledger ledger) {
    MessageListener listener = message -> {
      try {
        ledger.book(message.getBody(String.class));
      } catch (Exception e) { // Noncompliant
        LOG.error("not booked", e);
      }
    };
    DefaultMessageListenerContainer container = new DefaultMessageListenerContainer();
    container.setMessageListener(listener);
    return container;
  }

  @Bean
  Runnable nightly(Ledger ledger) {
    return () -> {
      try {
        ledger.book("end of day");
      } catch (Exception e) {
        LOG.error("not booked", e);
      }
    };
  }
}
