package samples.matchers;

import static org.springframework.security.web.util.matcher.AntPathRequestMatcher.antMatcher;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.WebSecurity;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

@Configuration
class WebSecurityConfiguration {

  private static final String[] IGNORED = {"/assets/**", "/api/**"};

  @Bean
  WebSecurityCustomizer anyRequest() {
    return web -> web.ignoring().anyRequest(); // Noncompliant {{This takes every request away from the security layer; leave it on and permit the public paths by name.}}
//                               ^^^^^^^^^^
  }

  @Bean
  WebSecurityCustomizer ant() {
    return web -> web.ignoring().requestMatchers(new AntPathRequestMatcher("/**")); // Noncompliant {{This takes every request to /** away from the security layer; leave it on and permit the public paths by name.}}
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  }

  @Bean
  WebSecurityCustomizer factory() {
    return web -> web.ignoring().requestMatchers(antMatcher("/api/**")); // Noncompliant
  }

  @Bean
  WebSecurityCustomizer pathPattern() {
    return web -> web.ignoring().requestMatchers(PathPatternRequestMatcher.withDefaults().matcher("/**")); // Noncompliant
  }

  @Bean
  WebSecurityCustomizer instance() {
    return web -> web.ignoring().requestMatchers(AnyRequestMatcher.INSTANCE); // Noncompliant
  }

  @Bean
  WebSecurityCustomizer array() {
    return web -> web.ignoring().requestMatchers(IGNORED); // Noncompliant {{This takes every request to /api/** away from the security layer; leave it on and permit the public paths by name.}}
  }

  @Bean
  WebSecurityCustomizer block() {
    return web -> {
      WebSecurity.IgnoredRequestConfigurer ignored = web.ignoring();
      ignored.requestMatchers("/**"); // Noncompliant
    };
  }

  @Bean
  WebSecurityCustomizer second() {
    return web -> web.ignoring().requestMatchers("/assets/**").requestMatchers("/**"); // Noncompliant
  }

  @Bean
  WebSecurityCustomizer preflight() {
    return web -> web.ignoring().requestMatchers(antMatcher(HttpMethod.OPTIONS, "/**"), new AntPathRequestMatcher("/**", "OPTIONS"));
  }

  @Bean
  WebSecurityCustomizer files() {
    return web -> web.ignoring().requestMatchers(new AntPathRequestMatcher("/assets/**"), antMatcher("/**/*.css"));
  }
}
