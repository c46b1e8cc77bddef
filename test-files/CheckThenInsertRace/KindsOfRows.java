package samples.race.kinds;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;

enum Duty {
  KEEPER, WARDEN
}

@Entity
@Table(name = "keepers")
class Keeper {

  @Id
  Long id;
  Duty duty;
  boolean onCall;
  String badge;
}

interface Keepers extends JpaRepository<Keeper, Long> {

  long countByDuty(Duty duty);

  boolean existsByOnCall(boolean onCall);

  boolean existsByBadge(String badge);

  boolean existsByBadgeAndDuty(String badge, Duty duty);
}

@Service
class Lighthouse {

  private final Keepers keepers;

  Lighthouse(Keepers keepers) {
    this.keepers = keepers;
  }

  void appointWarden(Keeper keeper) {
    if (keepers.countByDuty(Duty.WARDEN) > 0) {
      throw new IllegalStateException("There is a warden");
    }
    keepers.save(keeper);
  }

  void startShift(Keeper keeper) {
    if (keepers.existsByOnCall(true)) {
      throw new IllegalStateException("Somebody is on call");
    }
    keepers.save(keeper);
  }

  void hire(Keeper keeper) {
    if (keepers.existsByBadge(keeper.badge)) { // Noncompliant
      throw new IllegalStateException("The badge is taken");
    }
    keepers.save(keeper);
  }

  void promote(Keeper keeper) {
    if (keepers.existsByBadgeAndDuty(keeper.badge, keeper.duty)) { // Noncompliant
      throw new IllegalStateException("Promoted before");
    }
    keepers.save(keeper);
  }
}
