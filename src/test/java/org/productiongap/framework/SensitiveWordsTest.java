package org.productiongap.framework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.productiongap.framework.SensitiveWords.Kind;

class SensitiveWordsTest {

  @ParameterizedTest
  @CsvSource({
    "password, PASSWORD", "userPassword, PASSWORD", "PASSWORD, PASSWORD", "new_password, PASSWORD", "passwd, PASSWORD", "dbPwd, PASSWORD", "password2, PASSWORD",
    "passwordConfirmation, PASSWORD", "passphrase, PASSWORD", "securityAnswer, PASSWORD",
    "passwordHash, PASSWORD_HASH", "PASSWORD_HASH, PASSWORD_HASH", "hashedPassword, PASSWORD_HASH", "encodedPassword, PASSWORD_HASH", "salt, PASSWORD_HASH",
    "token, TOKEN", "accessToken, TOKEN", "refresh-token, TOKEN", "jwt, TOKEN", "Authorization, TOKEN", "authorizationHeader, TOKEN", "tokenForUser, TOKEN", "passwordResetToken, TOKEN",
    "secret, SECRET", "clientSecret, SECRET", "API_KEY, SECRET", "apiKey, SECRET", "awsSecretAccessKey, SECRET", "privateKey, SECRET", "credentials, SECRET",
    "cvv, CARD", "cardNumber, CARD", "ssn, PERSONAL_NUMBER", "pin, ONE_TIME_CODE", "otp, ONE_TIME_CODE", "verificationCode, ONE_TIME_CODE"})
  void namesWhoseValueIsNobodysBusiness(String name, Kind kind) {
    assertThat(SensitiveWords.meant(name)).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "user", "nextToken", "pageToken", "continuationToken", "csrfToken", "tokenType", "tokenCount", "totalTokens", "tokenExpiry", "tokenId", "tokenizer",
    "passwordLength", "passwordEncoder", "passwordPolicy", "isPasswordSet", "hasPassword", "maskedPassword", "secretName", "secretArn", "apiKeyName", "publicKey", "primaryKey",
    "keyboard", "spinner", "pinCode", "panel", "company", "shipping", "authorizationUrl", "userNameFromToken", "tokenHash", "hashedToken", "compass", "passenger"})
  void otherNames(String name) {
    assertThat(SensitiveWords.meant(name)).isEmpty();
  }
}
