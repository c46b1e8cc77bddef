package samples.answers.shop;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.ObjectMapper;

interface MixedInAway {

  @JsonIgnore
  String getPassword();

  static ObjectMapper mapper() {
    return new ObjectMapper().addMixIn(Secretive.class, MixedInAway.class);
  }
}
