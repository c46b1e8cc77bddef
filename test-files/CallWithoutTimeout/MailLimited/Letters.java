package samples.springmaillimited;

import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

class Letters {

  private final JavaMailSender sender;

  Letters(JavaMailSender sender) {
    this.sender = sender;
  }

  void send() {
    sender.send(new SimpleMailMessage());
  }
}
