package payloads;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import lombok.Data;
import org.springframework.http.HttpEntity;
import reactor.core.publisher.Mono;

class Payloads {

  void takeRecord(Order order) { // Noncompliant {{Order YES, String customer @NotBlank, Line lines:, BigDecimal total}}
  }

  void takeList(List<Order> orders) { // Noncompliant {{many Order YES, String customer @NotBlank, Line lines:, BigDecimal total}}
  }

  void takeWrapped(Mono<HttpEntity<Order[]>> orders) { // Noncompliant {{many Order YES, String customer @NotBlank, Line lines:, BigDecimal total}}
  }

  void takeMap(Map<String, Optional<Line>> lines) { // Noncompliant {{many Line YES, int quantity @Min, String note @Size}}
  }

  void takeStage(CompletionStage<? extends Line> line) { // Noncompliant {{Line YES, int quantity @Min, String note @Size}}
  }

  void takeClass(Person person) { // Noncompliant {{Person YES, String name, String nick @Size, [Integer score], [String secret], String bound, [boolean complete @AssertTrue], [String role], Long id}}
  }

  void takeLombok(Generated generated) { // Noncompliant {{Generated NO, String name, [String fixed]}}
  }

  void takeGeneric(Envelope<Line> envelope) { // Noncompliant {{Envelope YES, Line content:, Line more:}}
  }

  void takeRaw(Envelope<String> envelope) { // Noncompliant {{Envelope NO, String content:, String more:}}
  }

  <T> void takeVariable(Envelope<T> envelope) { // Noncompliant {{Envelope CANNOT_TELL, T content:, T more:}}
  }

  void takeSealed(Means means) { // Noncompliant {{Means YES}}
  }

  void takeText(String text) { // Noncompliant {{String NO}}
  }
}

record Order(@NotBlank String customer, List<@Valid Line> lines, BigDecimal total) {
}

class Line {
  @Min(1)
  public int quantity;
  public Optional<@Size(max = 9) String> note;
}

class Identified {
  private Long id;

  public Long getId() {
    return id;
  }
}

class Person extends Identified {
  static String counter;
  private String name;
  private String nick;
  private Integer score;
  @JsonIgnore
  private String secret;
  @JsonProperty("b")
  private String bound;

  public String getName() {
    return name;
  }

  public void setNick(@NotBlank String nick) {
    this.nick = nick;
  }

  @Size(max = 9)
  public String getNick() {
    return nick;
  }

  public String getSecret() {
    return secret;
  }

  @AssertTrue
  public boolean isComplete() {
    return score != null;
  }

  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  private String role;

  public String getRole() {
    return role;
  }
}

@Data
class Generated {
  private String name;
  private final String fixed = "x";
}

class Envelope<T> {
  @Valid
  public T content;
  public List<@Valid T> more;
}

sealed interface Means permits Card {
}

record Card(@NotBlank String number) implements Means {
}
