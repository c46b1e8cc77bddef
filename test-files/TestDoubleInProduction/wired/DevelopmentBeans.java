package samples.doubles.wired;

import org.springframework.context.annotation.Bean;

class DevelopmentBeans {

  @Bean
  Gateway gateway() {
    return new FakeGateway();
  }
}
