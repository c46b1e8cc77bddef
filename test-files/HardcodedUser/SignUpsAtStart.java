package samples.signups.atstart;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

class UserRequest {
  private String email;
  private String password;

  void setEmail(String email) {
    this.email = email;
  }

  void setPassword(String password) {
    this.password = password;
  }
}

class QuoteRequest {
  private String password;

  void setPassword(String password) {
    this.password = password;
  }
}

interface Users {
  void create(UserRequest request);
}

interface Quotes {
  void ask(QuoteRequest request);
}

@Component
class FirstUsers implements ApplicationListener<ApplicationReadyEvent> {

  private final Users users;
  private final Quotes quotes;

  FirstUsers(Users users, Quotes quotes) {
    this.users = users;
    this.quotes = quotes;
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    addAdmins();
    QuoteRequest partner = new QuoteRequest();
    partner.setPassword("handed-out-by-the-partner");
    quotes.ask(partner);
  }

  private void addAdmins() {
    for (int number = 1; number < 3; number++) {
      UserRequest request = new UserRequest();
      request.setEmail("admin" + number + "@shop.example");
      request.setPassword("letmein1"); // Noncompliant
      users.create(request);
    }
  }
}
