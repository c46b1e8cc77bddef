package samples.inert.configuration;

import jakarta.annotation.PostConstruct;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.validation.annotation.Validated;

@ConfigurationProperties(prefix = "mail")
class MailProperties { // Noncompliant {{Annotate "MailProperties" with "@Validated": nothing checks this configuration when it is bound, such as "@NotBlank" on "host".}}
//    ^^^^^^^^^^^^^^
  @NotBlank
//^^^^^^^^^<  {{This constraint never runs.}}
  private String host;

  @Min(1)
  private int port;

  public String getHost() {
    return host;
  }

  public void setHost(String host) {
    this.host = host;
  }

  public int getPort() {
    return port;
  }

  public void setPort(int port) {
    this.port = port;
  }
}

@ConfigurationProperties("payments")
record PaymentProperties(@NotBlank String endpoint, @NotNull Duration timeout) { // Noncompliant
}

@Component
@ConfigurationProperties("search")
class SearchProperties { // Noncompliant {{Annotate "SearchProperties" with "@Validated": nothing checks this configuration when it is bound, such as "@NotBlank" on "node".}}

  private Index index = new Index();

  public Index getIndex() {
    return index;
  }

  public void setIndex(Index index) {
    this.index = index;
  }

  static class Index {
    @NotBlank
    private String node;

    public String getNode() {
      return node;
    }

    public void setNode(String node) {
      this.node = node;
    }
  }
}

@Validated
@ConfigurationProperties("sms")
record SmsProperties(@NotBlank String sender, Limits limits, @Valid Limits others) {

  record Limits(@Min(1) int each) {
  }
}

@ConfigurationProperties("plain")
record PlainProperties(String name) {
}

@ConfigurationProperties("self")
class SelfChecked implements Validator {

  @NotBlank
  private String name;

  @Override
  public boolean supports(Class<?> type) {
    return type == SelfChecked.class;
  }

  @Override
  public void validate(Object target, Errors errors) {
    if (((SelfChecked) target).name == null) {
      errors.reject("name");
    }
  }
}

@ConfigurationProperties("byhand")
class CheckedAtStart {

  @NotBlank
  private String name;

  @PostConstruct
  void check() {
    if (!Validation.buildDefaultValidatorFactory().getValidator().validate(this).isEmpty()) {
      throw new IllegalStateException("name");
    }
  }
}
