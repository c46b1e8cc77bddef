package samples.documents;

import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.stereotype.Service;

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
