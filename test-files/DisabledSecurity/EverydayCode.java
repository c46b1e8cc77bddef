package samples.disabled.everyday;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.security.reactive.ReactiveSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.WebSecurity;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;

@SpringBootApplication(exclude = {DataSourceAutoConfiguration.class, SecurityAutoConfiguration.class}) // Noncompliant
class Shop {
}

@SpringBootApplication(excludeName = "org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration") // Noncompliant
class ShopByName {
}

@Configuration
@EnableAutoConfiguration(exclude = ManagementWebSecurityAutoConfiguration.class) // Noncompliant
class Management {
}

@SpringBootApplication(exclude = ReactiveSecurityAutoConfiguration.class) // Noncompliant
class ReactiveShop {
}

@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
class WithoutDefaultUser {
}

@Profile("local")
@EnableAutoConfiguration(exclude = SecurityAutoConfiguration.class)
class OnThisMachine {
}

@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootApplication(exclude = SecurityAutoConfiguration.class) // Noncompliant
@interface OpenApplication {
}

@Configuration
class Ignored {

  private static final String ALL = "/**";

  @Bean
  WebSecurityCustomizer all() {
    return web -> web.ignoring().requestMatchers(ALL); // Noncompliant
  }

  @Bean
  WebSecurityCustomizer api() {
    return (WebSecurity web) -> {
      web.ignoring().requestMatchers(HttpMethod.OPTIONS, "/**");
      web.ignoring().requestMatchers("/css/**", "/api/**"); // Noncompliant
    };
  }

  @Bean
  WebSecurityCustomizer byMatcher() {
    return web -> web.ignoring().requestMatchers(new AntPathRequestMatcher("/**")); // Noncompliant
  }

  @Bean
  WebSecurityCustomizer anyRequest() {
    return web -> web.ignoring().anyRequest(); // Noncompliant
  }

  @Bean
  WebSecurityCustomizer byMethod() {
    return this::ignore;
  }

  private void ignore(WebSecurity web) {
    web.ignoring().requestMatchers("/**"); // Noncompliant
  }

  @Bean
  WebSecurityCustomizer assets() {
    return web -> web.ignoring().requestMatchers("/css/**", "/js/**", "/favicon.ico", "/swagger-ui/**", "/v3/api-docs/**");
  }

  @Bean
  @Profile({"dev", "test"})
  WebSecurityCustomizer development() {
    return web -> web.ignoring().requestMatchers("/**");
  }
}

@Path("/orders")
@PermitAll // Noncompliant
class OrderResource {

  @GET
  public String all() {
    return "";
  }

  @POST
  @Consumes("application/json")
  public void create(String order) {
  }
}

@Path("/catalog")
@PermitAll
class CatalogResource {

  @GET
  public String all() {
    return "";
  }
}

@Path("/carts")
@PermitAll
class CartResource {

  @GET
  public String all() {
    return "";
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed("clerk")
  public void delete(@PathParam("id") long id) {
  }
}

@Path("/login")
@PermitAll
class LoginResource {

  @POST
  public String login(String credentials) {
    return "";
  }
}
