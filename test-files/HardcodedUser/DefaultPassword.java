package samples.users.defaults;

import jakarta.annotation.PostConstruct;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.CommandLineRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.stereotype.Component;

@Entity
class Keeper {
  @Id
  private Long id;
  private String name;
  private String password;

  void setName(String name) {
    this.name = name;
  }

  void setPassword(String password) {
    this.password = password;
  }
}

interface KeeperRepository extends JpaRepository<Keeper, Long> {
}

@Component
class FirstKeeper {
  private final KeeperRepository keepers;
  private final PasswordEncoder encoder;
  private final String password;
  @Value("${keeper.name:keeper}")
  private String name;

  FirstKeeper(KeeperRepository keepers, PasswordEncoder encoder, @Value("${keeper.password:lighthouse1}") String password) {
    this.keepers = keepers;
    this.encoder = encoder;
    this.password = password;
  }

  @PostConstruct
  void create() {
    if (keepers.count() == 0) {
      Keeper keeper = new Keeper();
      keeper.setName(name);
      keeper.setPassword(encoder.encode(password)); // Noncompliant {{The account is built in with its password; create accounts outside the code, and change this password wherever it is in use.}}
//           ^^^^^^^^^^^
      keepers.save(keeper);
    }
  }
}

@Configuration
class Crew {
  @Value("${crew.password:letmein}")
  private String fixed;
  @Value("${crew.password}")
  private String given;
  @Value("${crew.password:}")
  private String blank;
  @Value("${crew.password:${random.uuid}}")
  private String drawn;
  @Value("${crew.password:#{null}}")
  private String absent;

  @Bean
  UserDetailsService fixed(PasswordEncoder encoder) {
    return new InMemoryUserDetailsManager(User.withUsername("mate").password(encoder.encode(fixed)).roles("CREW").build()); // Noncompliant
  }

  @Bean
  UserDetailsService others(PasswordEncoder encoder) {
    return new InMemoryUserDetailsManager(
      User.withUsername("mate").password(encoder.encode(given)).roles("CREW").build(),
      User.withUsername("cook").password(encoder.encode(blank)).roles("CREW").build(),
      User.withUsername("cat").password(encoder.encode(drawn)).roles("CREW").build(),
      User.withUsername("rat").password(encoder.encode(absent)).roles("CREW").build());
  }

  @Bean
  @Profile("dev")
  CommandLineRunner seed(KeeperRepository keepers, PasswordEncoder encoder) {
    return args -> {
      Keeper keeper = new Keeper();
      keeper.setPassword(encoder.encode(fixed));
      keepers.save(keeper);
    };
  }
}

class Beacon {
  private String user;
  private String password;

  void setUser(String user) {
    this.user = user;
  }

  void setPassword(String password) {
    this.password = password;
  }
}

@Component
class Beacons {
  private final Beacon beacon = new Beacon();
  @Value("${beacon.password:guest}")
  private String password;

  @PostConstruct
  void connect() {
    beacon.setUser("guest");
    beacon.setPassword(password);
  }
}
