package samples.withschema;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.springframework.data.repository.CrudRepository;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Entity
@Table(name = "app_user")
class User {
  @Id
  Long id;
  String email;
  String nickName;
}

interface UserRepository extends CrudRepository<User, Long> {
  boolean existsByEmail(String email);

  boolean existsByNickName(String nickName);
}

@RestController
class UserController {

  private final UserRepository users;

  UserController(UserRepository users) {
    this.users = users;
  }

  @PostMapping("/users")
  User register(@RequestBody User user) {
    if (users.existsByEmail(user.email)) {
      throw new IllegalArgumentException("Known");
    }
    if (users.existsByNickName(user.nickName)) { // Noncompliant
      throw new IllegalArgumentException("Known");
    }
    return users.save(user);
  }
}
