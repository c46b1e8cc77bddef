package samples.tls.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class Archive {

  @Bean
  MongoClient anyName() {
    return MongoClients.create(MongoClientSettings.builder()
      .applyConnectionString(new ConnectionString("mongodb://archive.example.com/shop"))
      .applyToSslSettings(tls -> tls.enabled(true).invalidHostNameAllowed(true)) // Noncompliant
      .build());
  }

  @Bean
  MongoClient ownName() {
    return MongoClients.create(MongoClientSettings.builder()
      .applyConnectionString(new ConnectionString("mongodb://archive.example.com/shop"))
      .applyToSslSettings(tls -> tls.enabled(true).invalidHostNameAllowed(false))
      .build());
  }
}
