package samples.password.chains;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.springframework.data.annotation.Id;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

class SignUp {

  private String email;
  private String password;

  String getEmail() {
    return email;
  }

  String getPassword() {
    return password;
  }
}

class Account {

  @Id
  private Long id;
  private String email;
  private String password;

  void setEmail(String email) {
    this.email = email;
  }

  void setPassword(String password) {
    this.password = password;
  }
}

interface Accounts extends ReactiveCrudRepository<Account, Long> {
}

class SignUpHandler {

  private final Accounts accountRepository;
  private final PasswordEncoder encoder;

  SignUpHandler(Accounts accountRepository, PasswordEncoder encoder) {
    this.accountRepository = accountRepository;
    this.encoder = encoder;
  }

  Mono<ServerResponse> signUp(ServerRequest request) {
    return request.bodyToMono(SignUp.class).map(this::toAccount).flatMap(accountRepository::save).flatMap(saved -> ServerResponse.ok().build());
  }

  private Account toAccount(SignUp signUp) {
    var account = new Account();
    account.setEmail(signUp.getEmail());
    account.setPassword(signUp.getPassword()); // Noncompliant
    return account;
  }

  Mono<ServerResponse> signUpInPlace(ServerRequest request) {
    return request.bodyToMono(SignUp.class).map(signUp -> {
      var account = new Account();
      account.setPassword(signUp.getPassword()); // Noncompliant
      return account;
    }).flatMap(account -> accountRepository.save(account)).flatMap(saved -> ServerResponse.ok().build());
  }
}

class HashingHandler {

  private final Accounts accountRepository;
  private final PasswordEncoder encoder;

  HashingHandler(Accounts accountRepository, PasswordEncoder encoder) {
    this.accountRepository = accountRepository;
    this.encoder = encoder;
  }

  Mono<ServerResponse> signUp(ServerRequest request) {
    return request.bodyToMono(SignUp.class).map(this::toAccount).flatMap(accountRepository::save).flatMap(saved -> ServerResponse.ok().build());
  }

  private Account toAccount(SignUp signUp) {
    var account = new Account();
    account.setPassword(encoder.encode(signUp.getPassword()));
    return account;
  }

  Mono<Account> preview(ServerRequest request) {
    return request.bodyToMono(SignUp.class).map(signUp -> {
      var account = new Account();
      account.setPassword(signUp.getPassword());
      return account;
    });
  }
}

@Entity
class Member extends PanacheEntity {

  @Column(nullable = false, unique = true)
  public String email;
  public String password;
}

@Path("/members")
class MemberResource {

  @POST
  @Transactional
  public Response register(SignUp signUp) {
    var member = new Member();
    member.email = signUp.getEmail();
    member.password = signUp.getPassword(); // Noncompliant
    member.persist();
    return Response.noContent().build();
  }

  @POST
  @Path("/hashed")
  @Transactional
  public Response registerHashed(SignUp signUp, PasswordEncoder encoder) {
    var member = new Member();
    member.email = signUp.getEmail();
    member.password = encoder.encode(signUp.getPassword());
    member.persist();
    return Response.noContent().build();
  }
}
