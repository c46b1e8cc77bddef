package samples.stored;

import jakarta.persistence.Convert;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.repository.ReactiveMongoRepository;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Entity
class User {
  @Id
  private Long id;
  private String email;
  private String password;

  User() {
  }

  User(String email, String password) {
    this.email = email;
    this.password = password;
  }

  void setEmail(String email) {
    this.email = email;
  }

  String getPassword() {
    return password;
  }

  void setPassword(String password) {
    this.password = password;
  }
}

@Document
class Member {
  private String password;

  static MemberBuilder builder() {
    return new MemberBuilder();
  }

  static class MemberBuilder {
    MemberBuilder password(String password) {
      return this;
    }

    MemberBuilder email(String email) {
      return this;
    }

    Member build() {
      return new Member();
    }
  }
}

record Registration(String email, String password) {
}

interface UserRepository extends JpaRepository<User, Long> {
}

interface MemberRepository extends ReactiveMongoRepository<Member, String> {
}

@RestController
class RegistrationController {

  private final UserRepository users;
  private final MemberRepository memberRepository;
  private final PasswordEncoder passwordEncoder;
  private final EntityManager em;

  RegistrationController(UserRepository users, MemberRepository memberRepository, PasswordEncoder passwordEncoder, EntityManager em) {
    this.users = users;
    this.memberRepository = memberRepository;
    this.passwordEncoder = passwordEncoder;
    this.em = em;
  }

  @PostMapping("/register")
  void register(@RequestBody Registration registration) {
    User user = new User();
    user.setEmail(registration.email());
    user.setPassword(registration.password()); // Noncompliant {{This password is stored as it was typed; store a slow hash of it, such as BCrypt or Argon2.}}
//                   ^^^^^^^^^^^^^^^^^^^^^^^
    users.save(user);
//        ^^^^<
  }

  void create(String email, String password) {
    em.persist(new User(email, password)); // Noncompliant
  }

  Mono<Member> member(Registration registration) {
    return memberRepository.save(Member.builder().email(registration.email()).password(registration.password()).build()); // Noncompliant
  }

  Mono<Member> memberInSteps(Registration registration) {
    Member member = Member.builder().password(registration.password()).email(registration.email()).build(); // Noncompliant
    return memberRepository.save(member);
  }

  @PostMapping("/users")
  User asItCame(@RequestBody User user) {
    return users.save(user); // Noncompliant
//                    ^^^^
  }

  @PostMapping("/hashed-users")
  User hashed(@RequestBody User user) {
    user.setPassword(passwordEncoder.encode(user.getPassword()));
    return users.save(user);
  }

  void registerHashed(Registration registration) {
    User user = new User();
    user.setPassword(passwordEncoder.encode(registration.password()));
    users.save(user);
  }

  void hashedAfterwards(Registration registration) {
    User user = new User(registration.email(), registration.password());
    user.setPassword(passwordEncoder.encode(user.getPassword()));
    users.save(user);
  }

  void hashedByHelper(Registration registration) {
    User user = new User(registration.email(), registration.password());
    prepare(user);
    users.save(user);
  }

  private void prepare(User user) {
    user.setPassword(passwordEncoder.encode(user.getPassword()));
  }

  User made(Registration registration) {
    User user = new User();
    user.setPassword(registration.password());
    return user;
  }

  void copied(User other) {
    User user = new User();
    user.setPassword(null);
    users.save(user);
  }
}

@Entity
class SelfHashing {
  @Id
  private Long id;
  private String password;

  void setPassword(String password) {
    this.password = password;
  }

  @PrePersist
  void secure() {
    this.password = Integer.toHexString(password.length());
  }
}

@Entity
class Converted {
  @Id
  private Long id;
  @Convert(converter = Hashing.class)
  private String password;

  void setPassword(String password) {
    this.password = password;
  }
}

class Hashing implements AttributeConverter<String, String> {
  @Override
  public String convertToDatabaseColumn(String attribute) {
    return attribute;
  }

  @Override
  public String convertToEntityAttribute(String column) {
    return column;
  }
}

interface SelfHashingRepository extends JpaRepository<SelfHashing, Long> {
}

interface ConvertedRepository extends JpaRepository<Converted, Long> {
}

class OtherRegistration {

  private SelfHashingRepository selfHashingRepository;
  private ConvertedRepository convertedRepository;

  void selfHashing(Registration registration) {
    SelfHashing account = new SelfHashing();
    account.setPassword(registration.password());
    selfHashingRepository.save(account);
  }

  void converted(Registration registration) {
    Converted account = new Converted();
    account.setPassword(registration.password());
    convertedRepository.save(account);
  }
}
