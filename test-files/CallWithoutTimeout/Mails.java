package samples.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Configuration
class Senders {

  @Bean
  JavaMailSender endless() {
    JavaMailSenderImpl sender = new JavaMailSenderImpl(); // Noncompliant {{This mail sender has no time-out of its own: a partner that stays silent holds every caller up; set "mail.smtp.timeout" and "mail.smtp.connectiontimeout".}}
    sender.setHost("smtp.example.com");
    Properties properties = sender.getJavaMailProperties();
    properties.put("mail.smtp.auth", "true");
    return sender;
  }

  @Bean
  JavaMailSender limited() {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("smtp.example.com");
    Properties properties = sender.getJavaMailProperties();
    properties.put("mail.smtp.connectiontimeout", "2000");
    properties.put("mail.smtp.timeout", "5000");
    properties.put("mail.smtp.writetimeout", "5000");
    return sender;
  }

  @Bean
  JavaMailSender limitedByHelper() {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setJavaMailProperties(properties());
    return sender;
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.timeout", "5000");
    return properties;
  }

  @Bean
  JavaMailSender configured(Properties mailProperties) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setJavaMailProperties(mailProperties);
    return sender;
  }
}

class Letters {

  void endless(String to) throws MessagingException {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "smtp.example.com");
    properties.put("mail.smtp.connectiontimeout", "2000");
    Session session = Session.getInstance(properties); // Noncompliant
    MimeMessage message = new MimeMessage(session);
    message.addRecipient(Message.RecipientType.TO, new InternetAddress(to));
    Transport.send(message);
  }

  void limited(String to) throws MessagingException {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "smtp.example.com");
    properties.put("mail.smtp.timeout", "2000");
    Session session = Session.getInstance(properties);
    MimeMessage message = new MimeMessage(session);
    Transport.send(message);
  }

  boolean endlessByHelper(String to) {
    Session session = Session.getInstance(settings(), new jakarta.mail.Authenticator() { // Noncompliant
    });
    try {
      Transport.send(compose(session, to));
      return true;
    } catch (MessagingException e) {
      return false;
    }
  }

  private MimeMessage compose(Session session, String to) throws MessagingException {
    MimeMessage message = new MimeMessage(session);
    message.addRecipient(Message.RecipientType.TO, new InternetAddress(to));
    return message;
  }

  private Properties settings() {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "smtp.example.com");
    properties.put("mail.smtp.auth", "true");
    return properties;
  }
}
