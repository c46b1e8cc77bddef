package samples.signups.social;

import java.util.Optional;
import org.springframework.stereotype.Service;

class SignUpForm {

  private final String email;
  private final String password;
  private final String provider;

  private SignUpForm(String email, String password, String provider) {
    this.email = email;
    this.password = password;
    this.provider = provider;
  }

  static Builder newForm() {
    return new Builder();
  }

  String email() {
    return email;
  }

  String password() {
    return password;
  }

  String provider() {
    return provider;
  }

  static class Builder {

    private String email;
    private String password;
    private String provider;

    Builder addEmail(String email) {
      this.email = email;
      return this;
    }

    Builder addPassword(String password) {
      this.password = password;
      return this;
    }

    Builder addProvider(String provider) {
      this.provider = provider;
      return this;
    }

    SignUpForm build() {
      return new SignUpForm(email, password, provider);
    }
  }
}

class RegistrationRequest {

  private String password;

  void setPassword(String password) {
    this.password = password;
  }

  String getPassword() {
    return password;
  }
}

interface Riders {

  Optional<String> idOf(String email);

  String register(SignUpForm form);

  String register(RegistrationRequest request);
}

@Service
class SocialLogins {

  private final Riders riders;

  SocialLogins(Riders riders) {
    this.riders = riders;
  }

  String enter(String email) {
    return riders.idOf(email)
      .orElseGet(() -> riders.register(SignUpForm.newForm().addEmail(email).addProvider("social").addPassword("change-it-later").build())); // Noncompliant
  }

  String byLink(String email) {
    return riders.register(SignUpForm.newForm().addEmail(email).addPassword("").build());
  }

  String chosen(String email, String password) {
    return riders.register(SignUpForm.newForm().addEmail(email).addPassword(password).build());
  }

  String guest() {
    RegistrationRequest request = new RegistrationRequest();
    request.setPassword("guest4711"); // Noncompliant
    return riders.register(request);
  }
}
