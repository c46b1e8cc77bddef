package samples.localhost.wired;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration
class Clients {

  @Bean
  @Profile("local")
  StockClient stock() {
    return new LocalStockClient();
  }

  @Bean
  PriceClient prices() {
    return new PriceClient();
  }
}
