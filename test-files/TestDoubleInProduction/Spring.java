package samples.doubles.spring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.mock.web.MockMultipartFile; // Noncompliant {{"org.springframework.mock.web.MockMultipartFile" belongs to tests, and production code uses it here; move this code to the tests, or use a library that is made for production.}}
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

interface PaymentGateway {

  boolean charge(String card, long cents);
}

interface MailSender {

  void send(String to, String text);
}

@Service
class FakePaymentGateway implements PaymentGateway { // Noncompliant {{"FakePaymentGateway" stands in for the real thing and is wired into production; replace it, or guard it with a development profile.}}
//    ^^^^^^^^^^^^^^^^^^

  @Override
  public boolean charge(String card, long cents) {
    return true;
  }
}

@Primary
@Component
class MailSenderMock implements MailSender { // Noncompliant

  @Override
  public void send(String to, String text) {
    // nobody gets it
  }
}

@Component
class StubSmsClient { // Noncompliant

  void send(String number) {
    // nobody gets it
  }
}

class DummyMailSender implements MailSender {

  @Override
  public void send(String to, String text) {
    // nobody gets it
  }
}

@Configuration
class Wiring {

  @Bean
  MailSender mails() {
    return new DummyMailSender(); // Noncompliant
//             ^^^^^^^^^^^^^^^
  }

  @Bean
  MailSender letters() {
    MailSender sender = new DummyMailSender(); // Noncompliant
    sender.send("harbour", "started");
    return sender;
  }

  Object upload(byte[] content) {
    return new MockMultipartFile("file", content);
  }
}
