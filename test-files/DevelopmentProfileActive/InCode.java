package samples.profiles.code;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.support.SpringBootServletInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Profile;

final class Stages {
  static final String OF_MY_DESK = "local";

  private Stages() {
  }
}

@SpringBootApplication
class Bakery extends SpringBootServletInitializer {
  public static void main(String[] args) {
    SpringApplication bakery = new SpringApplication(Bakery.class);
    bakery.setAdditionalProfiles("metrics", "dev"); // Noncompliant {{This code activates the profile "dev" everywhere, production included; let each environment name its own.}}
//                                          ^^^^^
    bakery.run(args);
  }

  @Override
  protected SpringApplicationBuilder configure(SpringApplicationBuilder builder) {
    return builder.sources(Bakery.class).profiles(Stages.OF_MY_DESK); // Noncompliant
  }
}

class Pastry {
  public static void main(String[] args) {
    System.setProperty("spring.profiles.active", "dev,swagger"); // Noncompliant
    SpringApplication.run(Bakery.class, args);
  }
}

class Confectionery {
  public static void main(String[] args) {
    SpringApplication shop = new SpringApplication(Bakery.class);
    Map<String, Object> defaults = new HashMap<>();
    defaults.put("server.port", 8081);
    defaults.put("spring.profiles.active", "test"); // Noncompliant
    shop.setDefaultProperties(defaults);
    shop.run(args);
  }
}

class Stall {
  public static void main(String[] args) {
    new SpringApplicationBuilder(Bakery.class).run("--spring.profiles.active=dev"); // Noncompliant
  }
}

class Kiosk {
  public static void main(String[] args) {
    var context = new AnnotationConfigApplicationContext();
    context.getEnvironment().setActiveProfiles("dev"); // Noncompliant
    context.register(Bakery.class);
    context.refresh();
  }
}

class Mill {
  private static final String STAGE = System.getenv("STAGE");

  public static void main(String[] args) {
    SpringApplication mill = new SpringApplication(Bakery.class);
    mill.setAdditionalProfiles("prod", "eu-north");
    mill.setAdditionalProfiles(STAGE);
    mill.setAdditionalProfiles(STAGE == null ? "dev" : STAGE);
    if (args.length > 0 && args[0].equals("--demo")) {
      mill.setAdditionalProfiles("demo");
    }
    mill.setDefaultProperties(Map.of("spring.profiles.default", "dev"));
    mill.run(args);
  }
}

@Profile("dev")
class DeskOnly {
  void start(AnnotationConfigApplicationContext context) {
    context.getEnvironment().addActiveProfile("dev");
  }
}

class BakeryTestServer {
  public static void main(String[] args) {
    System.setProperty("spring.profiles.active", "test");
    SpringApplication.run(Bakery.class, args);
  }
}

class Oven {
  private String[] profiles = {};

  Oven profiles(String... profiles) {
    this.profiles = profiles;
    return this;
  }

  static Oven forBaking() {
    return new Oven().profiles("test");
  }
}
