package samples.plaintext.everyday;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.NoArgsConstructor;
import lombok.RequiredArgsConstructor;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.ReactiveMongoRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Data
@Builder
@NoArgsConstructor
@AllArgsConstructor
@Entity
@NamedQuery(name = "Member.login", query = "select m from Member m where m.email = :email and m.password = :password") // Noncompliant
class Member {

  @Id
  private Long id;
  private String email;
  @Column(name = "pwd")
  private String password;
}

@Data
@Document
class Player {

  private String id;
  private String name;
  private String password;
}

record SignUp(String email, String password, String passwordConfirmation) {
}

interface MemberRepository extends JpaRepository<Member, Long> {

  Optional<Member> findByEmail(String email);

  Member findByEmailAndPassword(String email, String password); // Noncompliant

  boolean existsByEmailAndPassword(String email, String password); // Noncompliant

  @Query("select m from Member m where m.email = ?1 and m.password = ?2") // Noncompliant
  Optional<Member> login(String email, String password);

  @Query(value = "select * from member where email = :email and pwd = :password", nativeQuery = true) // Noncompliant
  Optional<Member> nativeLogin(String email, String password);

  @Query("select m from Member m where m.password is null")
  List<Member> withoutPassword();
}

interface PlayerRepository extends ReactiveMongoRepository<Player, String> {

  Mono<Player> findByName(String name);

  Mono<Player> findByNameAndPassword(String name, String password); // Noncompliant
}

interface MemberMapper {

  @Select("SELECT * FROM member WHERE email = #{email} AND pwd = #{password}") // Noncompliant
  Member login(@Param("email") String email, @Param("password") String password);

  @Select("SELECT * FROM member WHERE email = #{email} AND password_hash = #{hash}")
  Member byHash(@Param("email") String email, @Param("hash") String hash);
}

@Service
@RequiredArgsConstructor
class Members {

  private final MemberRepository members;
  private final PlayerRepository players;
  private final PasswordEncoder encoder;
  private final JdbcTemplate jdbc;
  private final UserDetailsService details;

  boolean optional(String email, String password) {
    return members.findByEmail(email).map(member -> member.getPassword().equals(password)).orElse(false); // Noncompliant
  }

  Optional<Member> filtered(String email, String password) {
    return members.findByEmail(email).filter(member -> password.equals(member.getPassword())); // Noncompliant
  }

  Mono<Player> reactive(String name, String password) {
    return players.findByName(name).filter(player -> Objects.equals(player.getPassword(), password)); // Noncompliant
  }

  boolean reference(String name, String password) {
    UserDetails user = details.loadUserByUsername(name);
    return user.getPassword().equals(password); // Noncompliant
  }

  boolean encoded(String email, String password) {
    return members.findByEmail(email).map(member -> encoder.matches(password, member.getPassword())).orElse(false);
  }

  boolean loop(String email, String password) {
    for (Member member : members.findAll()) {
      if (member.getEmail().equals(email) && member.getPassword().equals(password)) { // Noncompliant
        return true;
      }
    }
    return false;
  }

  void built(SignUp form) {
    Member member = Member.builder()
      .email(form.email())
      .password(form.password()) // Noncompliant
      .build();
    members.save(member);
  }

  void constructed(SignUp form) {
    members.save(new Member(null, form.email(), form.password())); // Noncompliant
  }

  void encodedBefore(SignUp form) {
    String password = encoder.encode(form.password());
    members.save(new Member(null, form.email(), password));
  }

  void encodedInPlace(SignUp form) {
    Member member = new Member();
    member.setEmail(form.email());
    member.setPassword(encoder.encode(form.password()));
    members.save(member);
  }

  void confirmed(SignUp form) {
    if (!form.password().equals(form.passwordConfirmation())) {
      throw new IllegalArgumentException("Passwords differ");
    }
  }

  void inserted(SignUp form) {
    jdbc.update("insert into member (email, pwd) values (?, ?)", form.email(), form.password()); // Noncompliant
  }

  boolean counted(String email, String password) {
    Integer found = jdbc.queryForObject("select count(*) from member where email = ? and password = ?", Integer.class, email, password); // Noncompliant
    return found != null && found > 0;
  }
}

@RestController
@RequiredArgsConstructor
class MemberController {

  private final MemberRepository members;
  private final PasswordEncoder encoder;

  @PostMapping("/members")
  Member add(@RequestBody Member member) {
    return members.save(member); // Noncompliant
  }

  @PostMapping("/members2")
  Member addEncoded(@RequestBody Member member) {
    member.setPassword(encoder.encode(member.getPassword()));
    return members.save(member);
  }

  @PostMapping("/password")
  void change(@RequestParam String email, @RequestParam String newPassword) {
    Member member = members.findByEmail(email).orElseThrow();
    member.setPassword(newPassword); // Noncompliant
    members.save(member);
  }
}

@ApplicationScoped
@Path("/members")
class MemberResource {

  @Inject
  EntityManager manager;

  @POST
  @Path("/login")
  public boolean login(SignUp form) {
    List<Member> found = manager.createQuery("select m from Member m where m.email = :email and m.password = :password", Member.class) // Noncompliant
      .setParameter("email", form.email()).setParameter("password", form.password()).getResultList();
    return !found.isEmpty();
  }

  public boolean servlet(HttpServletRequest request) {
    Member member = manager.find(Member.class, 3L);
    return member.getPassword().equals(request.getParameter("password")); // Noncompliant
  }
}

@Component
class NoEncoder implements PasswordEncoder {

  @Override
  public String encode(CharSequence rawPassword) { // Noncompliant
    return rawPassword.toString();
  }

  @Override
  public boolean matches(CharSequence rawPassword, String encodedPassword) {
    return rawPassword.toString().equals(encodedPassword);
  }
}
