package samples.micronaut;

import io.micronaut.context.annotation.Value;

class Settings {

  @Value("${shop.token.secret:the words of the shop}") // Noncompliant
  String secret;

  @Value("${shop.token.secret}")
  String strict;

  @Value("${shop.name:The shop}")
  String name;
}
