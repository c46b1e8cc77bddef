package samples.doubles.silent;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

interface Gateway {

  boolean charge(long cents);
}

@Service
@Profile("dev")
class FakeGateway implements Gateway {

  @Override
  public boolean charge(long cents) {
    return true;
  }
}

@Service
@ConditionalOnProperty("gateway.fake")
class MockGateway implements Gateway {

  @Override
  public boolean charge(long cents) {
    return true;
  }
}

class DummyGateway implements Gateway {

  @Override
  public boolean charge(long cents) {
    return true;
  }
}

@Service
class FakeNewsService {
}

@Service
class MockExamService {
}

@Component
class InMemoryRateLimiter {
}

@Component
class GatewayMockingbird {
}

@Configuration
class Silent {

  @Bean
  @Profile("!prod")
  Gateway outsideOfProduction() {
    return new DummyGateway();
  }

  Gateway notABean() {
    return new DummyGateway();
  }
}
