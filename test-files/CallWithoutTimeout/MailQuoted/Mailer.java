package mailquoted;

import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;

@Service
class Mailer {

  private final JavaMailSender sender;

  Mailer(JavaMailSender sender) {
    this.sender = sender;
  }

  void send(SimpleMailMessage message) {
    sender.send(message);
  }
}
