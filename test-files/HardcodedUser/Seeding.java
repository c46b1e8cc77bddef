package samples.seeding;

import jakarta.annotation.PostConstruct;
import org.springframework.boot.CommandLineRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

class Account {
  private String name;
  private String password;

  void setName(String name) {
    this.name = name;
  }

  void setPassword(String password) {
    this.password = password;
  }
}

interface Accounts {
  void save(Account account);
}

@Component
class Seeder implements CommandLineRunner {

  private final Accounts accounts;
  private final PasswordEncoder encoder;

  Seeder(Accounts accounts, PasswordEncoder encoder) {
    this.accounts = accounts;
    this.encoder = encoder;
  }

  @Override
  public void run(String... args) {
    Account admin = new Account();
    admin.setName("admin");
    admin.setPassword(encoder.encode("admin")); // Noncompliant {{The account is built in with its password; create accounts outside the code, and change this password wherever it is in use.}}
    accounts.save(admin);
    addGuest();
  }

  private void addGuest() {
    Account guest = new Account();
    guest.setPassword("guest"); // Noncompliant
    accounts.save(guest);
  }
}

@Configuration
class Start {

  @Bean
  CommandLineRunner accounts(Accounts accounts, PasswordEncoder encoder) {
    return args -> {
      Account first = new Account();
      first.setPassword(encoder.encode("password")); // Noncompliant
      accounts.save(first);
    };
  }

  @PostConstruct
  void atStart() {
    Account operator = new Account();
    operator.setPassword("operator"); // Noncompliant
  }
}
