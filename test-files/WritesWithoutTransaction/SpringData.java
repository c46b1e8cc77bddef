package samples.springdata;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Service
class Transfers {

  private final Accounts accounts;
  private final Entries entries;
  private final JdbcTemplate jdbc;
  private final EntityManager manager;
  private final TransactionTemplate transactions;

  Transfers(Accounts accounts, Entries entries, JdbcTemplate jdbc, EntityManager manager, TransactionTemplate transactions) {
    this.accounts = accounts;
    this.entries = entries;
    this.jdbc = jdbc;
    this.manager = manager;
    this.transactions = transactions;
  }

  public void transfer(Account from, Account to, long cents) { // Noncompliant {{"transfer" writes to the database more than once outside a transaction, so a failure in between leaves half of the work; make it one transaction.}}
//            ^^^^^^^^
    from.cents -= cents;
    to.cents += cents;
    accounts.save(from);
//  ^^^^^^^^^^^^^^^^^^^< {{This stays,}}
    accounts.save(to);
//  ^^^^^^^^^^^^^^^^^< {{when this fails.}}
  }

  public void book(Account account, Entry entry) { // Noncompliant
    Account saved = accounts.save(account);
    entry.account = saved.id;
    entries.save(entry);
  }

  public void throughHelpers(Account account, Entry entry) { // Noncompliant
    store(account);
    note(entry);
  }

  private void store(Account account) {
    accounts.save(account);
  }

  private void note(Entry entry) {
    entries.save(entry);
  }

  public void importAll(List<Account> all) { // Noncompliant {{"importAll" writes to the database in a loop outside a transaction, so a failure in between leaves half of the work; make it one transaction.}}
    for (Account account : all) {
      accounts.save(account);
    }
  }

  public void importEach(List<Account> all) { // Noncompliant
    all.forEach(account -> accounts.save(account));
  }

  public List<Account> importStream(List<Account> all) { // Noncompliant
    return all.stream().map(accounts::findAgain).map(account -> accounts.save(account)).toList();
  }

  public void withSql(long from, long to, long cents) { // Noncompliant
    jdbc.update("update account set cents = cents - ? where id = ?", cents, from);
    jdbc.update("update account set cents = cents + ? where id = ?", cents, to);
  }

  public void mixed(Account account) { // Noncompliant
    accounts.deleteById(account.id);
    if (account.cents > 0) {
      entries.save(new Entry());
    }
  }

  @Transactional
  public void together(Account from, Account to) {
    accounts.save(from);
    accounts.save(to);
  }

  public void inTemplate(Account from, Account to) {
    transactions.executeWithoutResult(status -> {
      accounts.save(from);
      accounts.save(to);
    });
  }

  public void once(Account account) {
    accounts.saveAll(List.of(account));
  }

  public void either(Account account, boolean gone) {
    if (gone) {
      accounts.delete(account);
    } else {
      accounts.save(account);
    }
  }

  public void early(Account account, boolean gone) {
    if (gone) {
      accounts.delete(account);
      return;
    }
    accounts.save(account);
  }

  public Account createOrUpdate(long id) {
    Optional<Account> known = accounts.findById(id);
    return known.map(account -> accounts.save(account)).orElseGet(() -> accounts.save(new Account()));
  }

  public void onFailure(Account account) {
    try {
      accounts.save(account);
    } catch (IllegalStateException failure) {
      entries.save(new Entry());
    }
  }

  public void importWithCare(List<Account> all) {
    for (Account account : all) {
      try {
        accounts.save(account);
      } catch (IllegalStateException failure) {
        System.err.println(account.id);
      }
    }
  }

  public void joinsTheCallers(Account from, Account to) {
    manager.persist(from);
    manager.persist(to);
  }

  public void removeAll(List<Account> all) {
    all.forEach(account -> accounts.delete(account));
  }

  @Scheduled(cron = "0 0 3 * * *")
  public void refresh() {
    for (Account account : accounts.findAll()) {
      accounts.save(account);
    }
  }

  @Scheduled(cron = "0 0 4 * * *")
  public void clean(Account account, Entry entry) {
    entries.delete(entry);
    accounts.delete(account);
  }

  @Transactional
  public void outer(Account from, Account to) {
    inner(from, to);
  }

  void inner(Account from, Account to) {
    accounts.save(from);
    accounts.save(to);
  }
}

@Component
class AccountSeeder {

  private final Accounts accounts;

  AccountSeeder(Accounts accounts) {
    this.accounts = accounts;
  }

  public void fill() {
    accounts.save(new Account());
    accounts.save(new Account());
  }
}

@RestController
class AccountController {

  private final Accounts accounts;
  private final Entries entries;

  AccountController(Accounts accounts, Entries entries) {
    this.accounts = accounts;
    this.entries = entries;
  }

  @PostMapping("/accounts")
  public Account open(@RequestBody Account account) { // Noncompliant
    entries.save(new Entry());
    return accounts.save(account);
  }

  @PostMapping("/accounts/entries")
  public Entry add(@RequestBody Entry entry) {
    return entries.save(entry);
  }
}

interface Accounts extends JpaRepository<Account, Long> {
  default Account findAgain(Account account) {
    return getReferenceById(account.id);
  }
}

interface Entries extends JpaRepository<Entry, Long> {
}

@Entity
class Account {
  @Id
  Long id;
  long cents;
}

@Entity
class Entry {
  @Id
  Long id;
  Long account;
}
