package org.productiongap.framework.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

  @ParameterizedTest
  @CsvSource({"jdbc:h2:mem:shop, true", "jdbc:h2:./data/shop, false", "jdbc:h2:~/shop, false", "jdbc:h2:shop, false", "jdbc:hsqldb:mem:shop, true", "jdbc:hsqldb:file:shop, false",
    "jdbc:derby:memory:shop, true", "jdbc:derby:shop;create=true, false", "jdbc:sqlite:shop.db, false", "jdbc:sqlite::memory:, true", "r2dbc:h2:mem:///shop, true", "jdbc:p6spy:h2:mem:shop, true"})
  void embedded(String text, boolean isInMemory) {
    assertThat(DatabaseUrl.of(text)).hasValueSatisfying(url -> {
      assertThat(url.isEmbedded()).isTrue();
      assertThat(url.isInMemory()).isEqualTo(isInMemory);
      assertThat(url.weakness()).isEmpty();
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:h2:tcp://db.example.com/shop", "jdbc:h2:ssl://db.example.com/shop", "jdbc:hsqldb:hsql://db.example.com/shop", "jdbc:derby://db.example.com/shop",
    "jdbc:postgresql://db.example.com/shop", "mongodb+srv://db.example.com/shop", "jdbc:h2:"})
  void servers(String text) {
    assertThat(DatabaseUrl.of(text)).hasValueSatisfying(url -> assertThat(url.isEmbedded()).isFalse());
  }

  @ParameterizedTest
  @CsvSource({"jdbc:mysql://db.example.com/shop?useUnicode=true&useSSL=false, useSSL=false, false", "jdbc:postgresql://db.example.com/shop?sslmode=disable, sslmode=disable, false",
    "jdbc:sqlserver://db.example.com;encrypt=false, encrypt=false, false", "jdbc:sqlserver://db.example.com;trustServerCertificate=true, trustServerCertificate=true, true",
    "redis://cache.example.com, redis://, false", "amqp://broker.example.com, amqp://, false"})
  void weaknesses(String text, String weakness, boolean isOnlyUnverified) {
    assertThat(DatabaseUrl.of(text)).hasValueSatisfying(url -> {
      assertThat(url.weakness()).contains(weakness);
      assertThat(url.isOnlyUnverified()).isEqualTo(isOnlyUnverified);
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:mysql://localhost/shop?useSSL=false", "jdbc:mysql://mysql/shop?useSSL=false", "jdbc:mysql://${host}/shop?useSSL=false", "rediss://cache.example.com",
    "jdbc:mysql://db.example.com/shop?useSSL=true", "jdbc:postgresql://db.example.com/shop"})
  void nothingToSay(String text) {
    assertThat(DatabaseUrl.of(text)).hasValueSatisfying(url -> assertThat(url.weakness()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "jdbc:", "jdbc:postgresql", "http://db.example.com", "mysql"})
  void noDatabases(String text) {
    assertThat(DatabaseUrl.of(text)).isEmpty();
  }
}
