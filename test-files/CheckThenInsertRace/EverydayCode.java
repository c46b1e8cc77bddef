package samples.race.everyday;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import lombok.Builder;
import lombok.Data;
import lombok.RequiredArgsConstructor;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@Data
@Entity
class Member {

  @Id
  private Long id;
  private String email;
  private String name;
  @Column(unique = true)
  private String nickname;
}

@Data
@Builder
@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"code", "tenant"}))
class Voucher {

  @Id
  private Long id;
  private String code;
  private String tenant;
  private String serial;
}

@Data
@Document
class Subscription {

  @org.springframework.data.annotation.Id
  private String id;
  private String email;
}

record NewMember(String email, String nickname) {
}

interface MemberRepository extends JpaRepository<Member, Long> {

  boolean existsByEmail(String email);

  boolean existsByEmailIgnoreCase(String email);

  boolean existsByNickname(String nickname);

  Optional<Member> findByEmail(String email);

  List<Member> findAllByEmail(String email);

  Member findFirstByEmail(String email);

  long countByEmail(String email);

  @Query("select count(m) > 0 from Member m where m.email = :email")
  boolean isTaken(String email);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Optional<Member> findLockedByEmail(String email);
}

interface VoucherRepository extends JpaRepository<Voucher, Long> {

  boolean existsByCodeAndTenant(String code, String tenant);

  boolean existsBySerial(String serial);
}

interface SubscriptionRepository extends MongoRepository<Subscription, String> {

  boolean existsByEmail(String email);
}

@Service
@RequiredArgsConstructor
class Members {

  private final MemberRepository members;
  private final VoucherRepository vouchers;
  private final SubscriptionRepository subscriptions;
  private final ReentrantLock lock = new ReentrantLock();

  Member register(NewMember form) {
    if (members.existsByEmail(form.email())) { // Noncompliant
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
    Member member = new Member();
    member.setEmail(form.email());
    return members.save(member);
  }

  Member negated(NewMember form) {
    if (!members.existsByEmailIgnoreCase(form.email())) { // Noncompliant
      Member member = new Member();
      member.setEmail(form.email());
      return members.save(member);
    }
    return null;
  }

  Member optional(NewMember form) {
    Optional<Member> known = members.findByEmail(form.email()); // Noncompliant
    if (known.isPresent()) {
      return known.get();
    }
    Member member = new Member();
    member.setEmail(form.email());
    return members.saveAndFlush(member);
  }

  Member orElseGet(NewMember form) {
    return members.findByEmail(form.email()).orElseGet(() -> { // Noncompliant
      Member member = new Member();
      member.setEmail(form.email());
      return members.save(member);
    });
  }

  void ifPresentThrow(NewMember form) {
    members.findByEmail(form.email()).ifPresent(known -> { // Noncompliant
      throw new IllegalStateException("taken");
    });
    Member member = new Member();
    member.setEmail(form.email());
    members.save(member);
  }

  Member nullCheck(NewMember form) {
    Member known = members.findFirstByEmail(form.email()); // Noncompliant
    if (known != null) {
      throw new IllegalStateException("taken");
    }
    return members.save(toMember(form));
  }

  Member counted(NewMember form) {
    if (members.countByEmail(form.email()) > 0) { // Noncompliant
      throw new IllegalStateException("taken");
    }
    return members.save(toMember(form));
  }

  Member emptyList(NewMember form) {
    if (members.findAllByEmail(form.email()).isEmpty()) { // Noncompliant
      return members.save(toMember(form));
    }
    return null;
  }

  Member inHelper(NewMember form) {
    requireFree(form.email());
    return members.save(toMember(form));
  }

  private void requireFree(String email) {
    boolean isTaken = members.existsByEmail(email); // Noncompliant
    if (isTaken) {
      throw new IllegalStateException("taken");
    }
  }

  private static Member toMember(NewMember form) {
    Member member = new Member();
    member.setEmail(form.email());
    return member;
  }

  Member unique(NewMember form) {
    if (members.existsByNickname(form.nickname())) {
      throw new IllegalStateException("taken");
    }
    return members.save(toMember(form));
  }

  synchronized Member oneAtATime(NewMember form) {
    if (members.existsByEmail(form.email())) {
      throw new IllegalStateException("taken");
    }
    return members.save(toMember(form));
  }

  Member locked(NewMember form) {
    lock.lock();
    try {
      if (members.existsByEmail(form.email())) {
        throw new IllegalStateException("taken");
      }
      return members.save(toMember(form));
    } finally {
      lock.unlock();
    }
  }

  @Transactional(isolation = Isolation.SERIALIZABLE)
  public Member serializable(NewMember form) {
    if (members.existsByEmail(form.email())) {
      throw new IllegalStateException("taken");
    }
    return members.save(toMember(form));
  }

  @Transactional
  public Member lockedRow(NewMember form) {
    if (members.findLockedByEmail(form.email()).isPresent()) {
      throw new IllegalStateException("taken");
    }
    return members.save(toMember(form));
  }

  void login(String email) {
    Member member = members.findByEmail(email).orElseThrow();
    member.setName(email);
    members.save(member);
  }

  void change(Long id, String email) {
    if (members.existsByEmail(email)) { // Noncompliant
      throw new IllegalStateException("taken");
    }
    Member member = members.findById(id).orElseThrow();
    member.setEmail(email);
    members.save(member);
  }

  Voucher together(String code, String tenant) {
    if (vouchers.existsByCodeAndTenant(code, tenant)) {
      throw new IllegalStateException("taken");
    }
    return vouchers.save(Voucher.builder().code(code).tenant(tenant).build());
  }

  Voucher bySerial(String serial) {
    if (vouchers.existsBySerial(serial)) { // Noncompliant
      throw new IllegalStateException("taken");
    }
    return vouchers.save(Voucher.builder().serial(serial).build());
  }

  void subscribe(String email) {
    if (!subscriptions.existsByEmail(email)) { // Noncompliant
      Subscription subscription = new Subscription();
      subscription.setEmail(email);
      subscriptions.insert(subscription);
    }
  }

  void report(String email) {
    if (members.existsByEmail(email)) {
      Voucher voucher = Voucher.builder().serial(email).build();
      vouchers.save(voucher);
    }
  }
}

@RestController
@RequiredArgsConstructor
class MemberController {

  private final MemberRepository repo;

  @PostMapping("/members")
  ResponseEntity<?> add(@RequestBody Member member) {
    if (repo.existsByEmail(member.getEmail())) { // Noncompliant
      return ResponseEntity.badRequest().body("Email is already in use");
    }
    return ResponseEntity.ok(repo.save(member));
  }
}

@Service
class Jdbc {

  @PersistenceContext
  private EntityManager manager;
  private final JdbcTemplate jdbc;

  Jdbc(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void byManager(Member member) {
    List<Member> same = manager.createQuery("select m from Member m where m.email = :email", Member.class).setParameter("email", member.getEmail()).getResultList();
    if (same.isEmpty()) {
      manager.persist(member);
    }
  }
}
