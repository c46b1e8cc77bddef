package samples.startups;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

record Account(String name, String password) {
}

class Person {
  private final String name;
  private final String secret;
  private String password;

  Person(String name, String secret) {
    this.name = name;
    this.secret = secret;
  }

  Person(String name, String password, String role) {
    this.name = name;
    this.secret = role;
    this.password = password;
  }
}

interface Accounts {
  void save(Object account);
}

@Configuration
class Seeds {

  @Bean
  CommandLineRunner records(Accounts accounts) {
    return args -> accounts.save(new Account("admin", "admin123")); // Noncompliant {{The account is built in with its password; create accounts outside the code, and change this password wherever it is in use.}}
//                                   ^^^^^^^
  }

  @Bean
  ApplicationRunner constructors(Accounts accounts, PasswordEncoder encoder) {
    return args -> {
      String hash = encoder.encode("admin123");
      accounts.save(new Person("root", "toor", "ADMIN")); // Noncompliant
      accounts.save(new Person("Rome", "Italy"));
      List.of("ann", "ben").forEach(name -> accounts.save(new Account(name, encoder.encode("welcome")))); // Noncompliant
      accounts.save(new Account("eve", hash)); // Noncompliant
    };
  }

  @Bean
  CommandLineRunner helpers(Accounts accounts) {
    return args -> {
      create(accounts, "admin", "admin123"); // Noncompliant
      create(accounts, "boss", System.getenv("BOSS_PASSWORD"));
    };
  }

  private void create(Accounts accounts, String name, String password) {
    accounts.save(new Account(name, password));
  }

  @Bean
  ApplicationListener<ContextRefreshedEvent> listener(Accounts accounts) {
    return event -> accounts.save(new Account("late", "late")); // Noncompliant
  }

  @PostConstruct
  void mail() {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setPassword("of another machine");
  }
}

@Component
class Listener {

  private final Accounts accounts;

  Listener(Accounts accounts) {
    this.accounts = accounts;
  }

  @EventListener(ApplicationReadyEvent.class)
  void ready() {
    accounts.save(new Account("ready", "ready")); // Noncompliant
  }

  @EventListener
  void refreshed(ContextRefreshedEvent event) {
    seed();
  }

  void seed() {
    accounts.save(new Account("seed", "seed")); // Noncompliant
  }

  @EventListener
  void ordered(String order) {
    accounts.save(new Account("order", order));
  }
}

class Lifecycle {

  private Accounts accounts;

  void onStart(@Observes StartupEvent event) {
    accounts.save(new Account("quarkus", "quarkus")); // Noncompliant
  }

  void onOrder(@Observes String order) {
    accounts.save(new Account("order", "not at the start"));
  }

  void register(String name, String password) {
    accounts.save(new Account(name, password));
  }
}

class Program {
  public static void main(String[] args) {
    Account account = new Account("main", new BCryptPasswordEncoder().encode("main")); // Noncompliant
  }
}

class DatabaseSeeder {

  private Accounts accounts;

  void fill() {
    accounts.save(new Account("seeded", "seeded")); // Noncompliant
  }
}

class Storage {

  static void setup() {
    insertUser("admin", "SuperSecretAdmin"); // Noncompliant
  }

  private static void insertUser(String username, String password) {
    System.out.println(username + password.length());
  }
}

class Employee {
  private String password;

  void setPassword(String password) {
    this.password = password;
  }
}

class Employees {

  private PasswordEncoder encoder;

  void hire(Employee employee, String password) {
    employee.setPassword(encoder.encode("123456")); // Noncompliant
    employee.setPassword(encoder.encode(password));
  }
}

class PasswordTool {

  public static void main(String[] args) {
    Terminal terminal = new Terminal();
    System.setProperty("length", String.valueOf(terminal.readPassword("New password: ").length));
    System.setProperty("again", String.valueOf(terminal.askPassword("Once more: ").length));
  }
}

class Terminal {

  char[] readPassword(String prompt) {
    return System.console().readPassword(prompt);
  }

  char[] askPassword(String prompt) {
    return System.console().readPassword(prompt);
  }
}
