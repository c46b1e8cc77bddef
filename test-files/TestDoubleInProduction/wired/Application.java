package samples.doubles.wired;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

@Configuration
@Import({SharedBeans.class, FakeGateway.class}) // Noncompliant
class Application {

  @Configuration
  @Profile("dev")
  @Import(DevelopmentBeans.class)
  static class Development {
  }
}
