package org.productiongap.framework.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080/a, localhost, true, false", "https://127.0.0.1, 127.0.0.1, true, false", "http://[::1]:80/, ::1, true, false", "ws://host.docker.internal/x, host.docker.internal, true, false",
    "jdbc:postgresql://db.example.com:5432/shop, db.example.com, false, true", "jdbc:oracle:thin:@db.example.com:1521:shop, db.example.com, false, true",
    "jdbc:oracle:thin:@//localhost:1521/shop, localhost, true, false", "jdbc:mysql://mysql:3306/shop, mysql, false, false", "amqp://user:word@Broker.Example.com, broker.example.com, false, true",
    "redis://10.0.0.4:6379, 10.0.0.4, false, true", "redirect:http://localhost:3000, localhost, true, false"})
  void addresses(String text, String host, boolean isThisMachine, boolean isRemote) {
    assertThat(Address.of(text)).hasValueSatisfying(address -> {
      assertThat(address.host()).isEqualTo(host);
      assertThat(address.isThisMachine()).isEqualTo(isThisMachine);
      assertThat(address.isRemote()).isEqualTo(isRemote);
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "://", "localhost", "http://", "http://${host}/x", "http://%s/x", "see http://localhost:8080", "jdbc:h2:mem:shop", "http://[::1"})
  void noAddresses(String text) {
    assertThat(Address.of(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "localhost:9092", "127.0.0.1:6379", "::1"})
  void hostsOfThisMachine(String text) {
    assertThat(Address.ofHost(text)).hasValueSatisfying(address -> assertThat(address.isThisMachine()).isTrue());
  }
}
