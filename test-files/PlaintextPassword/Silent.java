package samples.silent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;

@Entity
class User {
  @Id
  private Long id;
  private String password;
  @Transient
  private String confirmPassword;

  String getPassword() {
    return password;
  }

  void setPassword(String password) {
    this.password = password;
  }

  String getConfirmPassword() {
    return confirmPassword;
  }

  boolean isConfirmed() {
    return getPassword().equals(getConfirmPassword());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof User user && Objects.equals(password, user.password) && this.getPassword().equals(user.getPassword());
  }

  @Override
  public int hashCode() {
    return Objects.hash(password);
  }
}

record PasswordForm(String password, String repeatedPassword, String newPassword) {
}

interface UserRepository {
  Optional<User> findById(Long id);
}

class Forms {

  private UserRepository userRepository;
  private PasswordEncoder passwordEncoder;

  boolean confirmed(PasswordForm form) {
    return form.password().equals(form.repeatedPassword());
  }

  boolean twoForms(PasswordForm form, PasswordForm other) {
    return form.password().equals(other.password());
  }

  boolean matches(Long id, String password) {
    return passwordEncoder.matches(password, userRepository.findById(id).orElseThrow().getPassword());
  }

  boolean hashedFirst(Long id, String password) {
    String hashed = passwordEncoder.encode(password);
    User user = userRepository.findById(id).orElseThrow();
    return user.getPassword().equals(hashed) || user.getPassword().equals(passwordEncoder.encode(password));
  }

  boolean hashGiven(Long id, String passwordHash, String md5Password) {
    User user = userRepository.findById(id).orElseThrow();
    return user.getPassword().equals(passwordHash) || user.getPassword().equals(md5Password);
  }

  boolean reassigned(Long id, String password) {
    User user = userRepository.findById(id).orElseThrow();
    password = passwordEncoder.encode(password);
    return user.getPassword().equals(password);
  }

  void update(Long id, User changed) {
    User user = userRepository.findById(id).orElseThrow();
    if (!user.getPassword().equals(changed.getPassword())) {
      user.setPassword(passwordEncoder.encode(changed.getPassword()));
    }
  }

  void sameAsBefore(Long id, String newPassword) {
    User user = userRepository.findById(id).orElseThrow();
    if (user.getPassword().equals(newPassword)) {
      throw new IllegalArgumentException("Choose another password");
    }
  }

  boolean isUnchanged(Long id, String encoded) {
    User before = userRepository.findById(id).orElseThrow();
    User after = userRepository.findById(id).orElseThrow();
    return before.getPassword().equals(after.getPassword());
  }

  boolean isSet(User user) {
    return user.getPassword() != null && !user.getPassword().equals("");
  }

  boolean configuration(Connection connection, String password) {
    return connection.password().equals(password);
  }
}

record Connection(String url, String password) {
}
