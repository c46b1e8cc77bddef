package samples.localhost.links;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

interface Mails {

  void send(String to, String text);
}

class Invitations {

  private static final Logger LOG = LoggerFactory.getLogger(Invitations.class);

  private final Mails mails;

  Invitations(Mails mails) {
    this.mails = mails;
  }

  void confirm(String to, String token) {
    String link = "http://localhost:8080/confirm?token=" + token; // Noncompliant
    mails.send(to, "Please confirm: " + link);
  }

  void reset(String to, String token) {
    mails.send(to, "To choose a new password, open http://localhost:8080/reset?token=" + token); // Noncompliant {{"http://localhost:8080/reset?token=" is the machine the code runs on, and in production nothing answers there; take the address from configuration.}}
  }

  void page(String to, String id) {
    mails.send(to, "<p>Welcome! <a href=\"http://localhost:3000/boards/" + id + "\">Your board</a></p>"); // Noncompliant
    mails.send(to, "<a href='https://harbour.example/boards/" + id + "'>Your board</a>");
  }

  void told(String id) {
    LOG.info("Started; open http://localhost:8080/boards/" + id);
    if (id.isEmpty()) {
      throw new IllegalStateException("Nothing answers at http://localhost:8080/boards/" + id);
    }
    mails.send("help@harbour.example", "A developer sees it at http://localhost:8080/boards while the application runs");
  }
}
