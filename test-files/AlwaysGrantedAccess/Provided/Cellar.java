package samples.granted.provided;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@Configuration
class CellarConfiguration {

  @Bean
  CellarRules cellar() {
    return new CellarRules();
  }

  @Bean("attic")
  @Profile("open-house")
  AtticRules open() {
    return new AtticRules();
  }

  @Bean("attic")
  Object closed() {
    return new Object();
  }

  @Bean
  BarnRules barn() {
    return new BarnRules();
  }

  @Bean(name = "gate")
  GateRules gateRules() {
    return new GateRules();
  }
}

class GateRules {

  public boolean lets(Authentication user) { // Noncompliant
    return true;
  }
}

@RestController
class Bottles {

  @GetMapping("/bottles/{id}")
  @PreAuthorize("@cellar.may(authentication, #id)")
  String bottle(@PathVariable long id) {
    return "red";
  }

  @GetMapping("/attic")
  @PreAuthorize("@attic.climbs(authentication)")
  String attic() {
    return "dust";
  }

  @GetMapping("/gate")
  @PreAuthorize("@gate.lets(authentication)")
  String gate() {
    return "open";
  }
}
