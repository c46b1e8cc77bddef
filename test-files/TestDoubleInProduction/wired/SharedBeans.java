package samples.doubles.wired;

import org.springframework.context.annotation.Bean;

class SharedBeans {

  @Bean
  Gateway gateway() {
    return new FakeGateway(); // Noncompliant
  }
}
