package samples.database.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class Documents {

  private static final String ADDRESS = "mongodb+srv://documents.example.com/shop";

  @Bean
  MongoClient atlas() {
    return MongoClients.create(MongoClientSettings.builder()
      .applyConnectionString(new ConnectionString(ADDRESS))
      .applyToSslSettings(tls -> tls.enabled(false)) // Noncompliant
      .build());
  }

  @Bean
  MongoClient replicas() {
    MongoClientSettings settings = MongoClientSettings.builder()
      .applyToClusterSettings(cluster -> cluster.hosts(List.of(new ServerAddress("one.example.com", 27017), new ServerAddress("two.example.com", 27017))))
      .applyToSslSettings(tls -> {
        tls.enabled(false);
      }) // Noncompliant@-2
      .build();
    return MongoClients.create(settings);
  }

  @Bean
  MongoClient encrypted() {
    return MongoClients.create(MongoClientSettings.builder()
      .applyConnectionString(new ConnectionString(ADDRESS))
      .applyToSslSettings(tls -> tls.enabled(true))
      .build());
  }

  @Bean
  MongoClient near() {
    return MongoClients.create(MongoClientSettings.builder()
      .applyConnectionString(new ConnectionString("mongodb://localhost:27017/shop"))
      .applyToSslSettings(tls -> tls.enabled(false))
      .build());
  }

  @Bean
  MongoClient besideTheDatabase() {
    return MongoClients.create(MongoClientSettings.builder()
      .applyToClusterSettings(cluster -> cluster.hosts(List.of(new ServerAddress("mongo", 27017))))
      .applyToSslSettings(tls -> tls.enabled(false))
      .build());
  }
}
