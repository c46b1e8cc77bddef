package samples.logins;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.validation.Errors;

record Credentials(String username, String password) {
}

interface Request {
  String getIdentity();

  String getSecret();
}

class Provider implements AuthenticationProvider {

  @Override
  public Authentication authenticate(Authentication authentication) {
    String name = authentication.getName();
    String password = authentication.getCredentials().toString();
    if (name.equals("externaluser") && password.equals("pass1234")) { // Noncompliant
      return new UsernamePasswordAuthenticationToken(name, password);
    }
    if (authentication.getCredentials().toString().equals("letmein")) { // Noncompliant
      return new UsernamePasswordAuthenticationToken(name, password);
    }
    throw new BadCredentialsException("Wrong name or password");
  }

  @Override
  public boolean supports(Class<?> type) {
    return true;
  }
}

class Users implements UserDetailsService {

  private final PasswordEncoder encoder;

  Users(PasswordEncoder encoder) {
    this.encoder = encoder;
  }

  @Override
  public UserDetails loadUserByUsername(String username) {
    return new User(username, encoder.encode("password"), java.util.List.of()); // Noncompliant
  }

  UserDetails preAuthenticated(String username) {
    return new User(username, "password", java.util.List.of());
  }
}

class Checks {

  private static final Logger LOG = LoggerFactory.getLogger(Checks.class);
  private static final String HASH = "$2a$10$slYQmyNdGzTn7ZLBXBChFOC9f6kFjAqPhccnP6DxlWXx2lPk1C3G6";
  private static final Map<String, String> CREDENTIALS = Map.of("admin", "admin123"); // Noncompliant {{The account "admin" is built in with its password; create accounts outside the code, and change this password wherever it is in use.}}
  private static final Map<String, String> COUNTRIES = Map.of("de", "Germany");

  private final Map<String, String> users = new HashMap<>();
  private final Map<String, String> members = new HashMap<>();

  Checks() {
    users.put("admin", "admin"); // Noncompliant
    members.put("ann", "Berlin");
  }

  boolean inMemory(String name, String password) {
    return users.get(name).equals(password);
  }

  boolean micronaut(Request request) {
    return request.getIdentity().equals("sherlock") && request.getSecret().equals("elementary"); // Noncompliant
  }

  String ternary(String password) {
    return "opensesame".equals(password) ? "welcome" : null; // Noncompliant
  }

  boolean local(Credentials credentials) {
    boolean valid = "admin".equals(credentials.username()) && "admin".equals(credentials.password()); // Noncompliant
    return valid;
  }

  java.util.function.Predicate<Credentials> lambda() {
    return credentials -> credentials.password().equals("admin"); // Noncompliant
  }

  boolean hash(PasswordEncoder encoder, String password) {
    return encoder.matches(password, HASH); // Noncompliant
  }

  boolean isDefaultPassword(String password) {
    return "changeme".equals(password);
  }

  void warn(String password) {
    if ("admin".equals(password)) {
      LOG.warn("The default password is in use");
    }
  }

  void validate(String password, Errors errors) {
    if ("password".equals(password)) {
      errors.rejectValue("password", "weak");
    }
  }

  boolean flag(String passwordRequired, String password) {
    if ("true".equals(passwordRequired)) {
      return true;
    }
    boolean weakPassword = "12345678".equals(password);
    return weakPassword;
  }

  void keep(Credentials credentials, Form form) {
    if ("unchanged".equals(form.password)) {
      form.password = credentials.password();
    }
  }

  String orKept(String password, String oldPassword) {
    return "unchanged".equals(password) ? oldPassword : password;
  }

  void timing(PasswordEncoder encoder, String password) {
    encoder.matches(password, HASH);
  }
}

class Form {
  String password;
}
