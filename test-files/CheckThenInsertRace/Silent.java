package samples.silent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.springframework.data.jpa.repository.JpaRepository;

@Entity
class Badge {
  @Id
  String number;
  @Column(unique = true)
  String holder;
}

interface Badges extends JpaRepository<Badge, String> {
  boolean existsByNumber(String number);

  boolean existsByHolder(String holder);
}

class BadgeDesk {

  private final Badges badges;

  BadgeDesk(Badges badges) {
    this.badges = badges;
  }

  void issue(Badge badge) {
    if (badges.existsByNumber(badge.number) || badges.existsByHolder(badge.holder)) {
      throw new IllegalArgumentException("Issued before");
    }
    badges.save(badge);
  }
}
