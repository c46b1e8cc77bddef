package org.productiongap.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "passwordHash,password hash",
    "PASSWORD_HASH,password hash",
    "password-hash,password hash",
    "PasswordHash,password hash",
    "_passwordHash$,password hash",
    "app.password-hash,app password hash",
    "vatID,vat id",
    "URLPath,url path",
    "orderIDs,order ids",
    "addressLine2,address line 2",
    "sha256,sha 256",
    "isCEO,is ceo",
    "iban,iban",
    "A,a",
    "größeInCm,größe in cm",
  })
  void namesOfEveryStyleAreSplit(String name, String words) {
    assertThat(Words.of(name).all()).isEqualTo(List.of(words.split(" ")));
  }

  @Test
  void aNameWithoutLettersHasNoWords() {
    assertThat(Words.of("").all()).isEmpty();
    assertThat(Words.of("__").all()).isEmpty();
    assertThat(Words.of("").endWithAny(Set.of("price"))).isFalse();
    assertThat(Words.of("").startWithAny(Set.of("price"))).isFalse();
  }

  @Test
  void wordsAreFoundInTheSingularAndInThePlural() {
    assertThat(Words.of("unitPrices").containAny(Set.of("price"))).isTrue();
    assertThat(Words.of("taxes").containAny(Set.of("tax"))).isTrue();
    assertThat(Words.of("salaries").endWithAny(Set.of("salary"))).isTrue();
    assertThat(Words.of("priceless").containAny(Set.of("price"))).isFalse();
    assertThat(Words.of("priceIndex").endWithAny(Set.of("price"))).isFalse();
    assertThat(Words.of("priceIndex").startWithAny(Set.of("price"))).isTrue();
  }

  @Test
  void neighborsAreFoundInTheirOrder() {
    assertThat(Words.of("customerCreditCardNumber").containInOrder("credit", "card")).isTrue();
    assertThat(Words.of("cardCreditNumber").containInOrder("credit", "card")).isFalse();
  }
}
