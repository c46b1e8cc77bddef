package samples.plaintext.mapped;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

interface MemberRepository extends JpaRepository<Member, Long> {
}

@Service
class Members {

  private final MemberRepository repository;
  private final MemberMapper mapper;
  private final CarefulMapper careful;
  private final HashingMapper hashing;
  private final PasswordEncoder encoder;

  Members(MemberRepository repository, MemberMapper mapper, CarefulMapper careful, HashingMapper hashing, PasswordEncoder encoder) {
    this.repository = repository;
    this.mapper = mapper;
    this.careful = careful;
    this.hashing = hashing;
    this.encoder = encoder;
  }

  Member join(Joining joining) {
    Member member = mapper.toMember(joining); // Noncompliant {{This password is stored as it was typed; store a slow hash of it, such as BCrypt or Argon2.}}
    return repository.save(member);
  }

  Member joinAtOnce(Joining joining) {
    return repository.save(mapper.named(joining)); // Noncompliant
  }

  Member joinEncoded(Joining joining) {
    Member member = mapper.toMember(joining);
    member.setPassword(encoder.encode(joining.getPassword()));
    return repository.save(member);
  }

  Member joinWithout(Joining joining) {
    Member member = mapper.withoutPassword(joining);
    return repository.save(member);
  }

  Member joinWithHelper(Joining joining) {
    return repository.save(careful.toMember(joining));
  }

  Member joinByOther(Joining joining) {
    return repository.save(hashing.toMember(joining));
  }

  Member show(Joining joining) {
    return mapper.toMember(joining);
  }
}
