package samples.encoders;

import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class PlainEncoder implements PasswordEncoder {

  @Override
  public String encode(CharSequence rawPassword) { // Noncompliant {{This encoder hands the password back as it is, so it is stored readable; use a slow hash such as BCrypt or Argon2.}}
//              ^^^^^^
    return rawPassword.toString();
//         ^^^^^^^^^^^^^^^^^^^^^^<
  }

  @Override
  public boolean matches(CharSequence rawPassword, String encodedPassword) {
    return rawPassword.toString().equals(encodedPassword);
  }
}

class Configuration {

  @Bean
  PasswordEncoder anonymous() {
    return new PasswordEncoder() {
      @Override
      public String encode(CharSequence raw) { // Noncompliant
        return String.valueOf(raw);
      }

      @Override
      public boolean matches(CharSequence raw, String encoded) {
        return Objects.equals(raw.toString(), encoded);
      }
    };
  }
}

class Peppered implements PasswordEncoder {

  private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();

  @Override
  public String encode(CharSequence rawPassword) {
    return bcrypt.encode(rawPassword + "pepper");
  }

  @Override
  public boolean matches(CharSequence rawPassword, String encodedPassword) {
    return bcrypt.matches(rawPassword + "pepper", encodedPassword);
  }
}

class Texts {
  String encode(CharSequence text) {
    return text.toString();
  }
}
