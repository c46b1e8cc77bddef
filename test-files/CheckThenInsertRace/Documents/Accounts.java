package samples.documents;

import java.util.Optional;
import lombok.Data;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.ReactiveMongoRepository;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

@Document("accounts")
class Account {
  @Id
  String id;
  String email;
  @Indexed(unique = true)
  String username;
}

interface AccountRepository extends MongoRepository<Account, String> {
  Optional<Account> findByEmail(String email);

  boolean existsByUsername(String username);
}

@Service
class SignUp {

  private final AccountRepository accounts;

  SignUp(AccountRepository accounts) {
    this.accounts = accounts;
  }

  void byEmail(Account account) {
    if (accounts.findByEmail(account.email).isPresent()) { // Noncompliant
      throw new IllegalArgumentException("There is an account already.");
    }
    accounts.save(account);
  }

  void byUsername(Account account) {
    if (accounts.existsByUsername(account.username)) {
      throw new IllegalArgumentException("The name is taken.");
    }
    accounts.save(account);
  }
}

interface ReactiveAccounts extends ReactiveMongoRepository<Account, String> {
  Mono<Boolean> existsByEmail(String email);

  Mono<Boolean> existsByUsername(String username);
}

@Service
class ReactiveSignUp {

  private final ReactiveAccounts accounts;

  ReactiveSignUp(ReactiveAccounts accounts) {
    this.accounts = accounts;
  }

  Mono<Account> thrown(Account account) {
    return accounts.existsByEmail(account.email).flatMap(exists -> { // Noncompliant
      if (exists) {
        throw new IllegalArgumentException("There is an account already.");
      }
      return accounts.save(account).map(saved -> saved);
    });
  }

  Mono<Account> answered(Account account) {
    return accounts.existsByEmail(account.email) // Noncompliant
      .flatMap(exists -> {
        if (exists) {
          return Mono.error(new IllegalArgumentException("There is an account already."));
        }
        return accounts.save(account);
      });
  }

  Mono<Account> byUsername(Account account) {
    return accounts.existsByUsername(account.username).flatMap(exists -> exists ? Mono.error(new IllegalArgumentException()) : accounts.save(account));
  }
}

@Data
class Form {
  private String email;
  private String username;
}

@Service
class ReactiveRegistration {

  private final ReactiveAccounts accounts;

  ReactiveRegistration(ReactiveAccounts accounts) {
    this.accounts = accounts;
  }

  Mono<String> byEmail(Form form) {
    return accounts.existsByEmail(form.getEmail()) // Noncompliant
      .flatMap(exists -> {
        if (exists) {
          return Mono.error(new IllegalArgumentException("There is an account already."));
        }
        Account account = new Account();
        account.email = form.getEmail();
        return this.accounts.save(account).map(saved -> saved.id);
      });
  }

  Mono<String> byUsername(Form form) {
    return accounts.existsByUsername(form.getUsername()).flatMap(exists -> {
      if (exists) {
        return Mono.error(new IllegalArgumentException("The name is taken."));
      }
      Account account = new Account();
      account.username = form.getUsername();
      return accounts.save(account).map(saved -> saved.id);
    });
  }
}
