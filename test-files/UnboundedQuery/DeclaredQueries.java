package samples.unbounded.declared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

class Parcel {
}

class Currency {
}

interface ParcelRepository extends JpaRepository<Parcel, Long> {

  List<Parcel> findAllByOrderByIdDesc();

  @Query("select p from Parcel p order by p.id")
  List<Parcel> everything();

  @Query("select p from Parcel p left join fetch p.lines")
  List<Parcel> withLines();

  @Query("select p from Parcel p where p.lost = true")
  List<Parcel> lost();

  @Query("select p from Parcel p")
  Page<Parcel> pages(Pageable page);

  @Query("select p.id from Parcel p")
  Stream<Long> ids(Sort sort);

  @Query("SELECT DISTINCT p.carrier FROM Parcel p")
  List<String> carriers();

  @Query("select distinct p from Parcel p")
  List<Parcel> once();

  List<Parcel> findTop20ByOrderByIdDesc();

  List<Parcel> findByLostTrue();
}

interface CurrencyRepository extends JpaRepository<Currency, Long> {

  List<Currency> findAllByOrderByIdDesc();
}

@RestController
class Overview {

  private final ParcelRepository parcels;
  private final CurrencyRepository currencies;

  Overview(ParcelRepository parcels, CurrencyRepository currencies) {
    this.parcels = parcels;
    this.currencies = currencies;
  }

  @GetMapping("/newest")
  List<Parcel> newest() {
    return parcels.findAllByOrderByIdDesc(); // Noncompliant
  }

  @GetMapping("/everything")
  List<Parcel> everything() {
    return parcels.everything(); // Noncompliant
  }

  @GetMapping("/ids")
  List<Long> ids() {
    return parcels.ids(Sort.by("id")).toList(); // Noncompliant
  }

  @GetMapping("/carriers")
  List<String> carriers() {
    return parcels.carriers();
  }

  @GetMapping("/once")
  List<Parcel> once() {
    return parcels.once(); // Noncompliant
  }

  @GetMapping("/lost")
  List<Parcel> lost() {
    return parcels.lost().isEmpty() ? parcels.findByLostTrue() : parcels.findTop20ByOrderByIdDesc();
  }

  @GetMapping("/pages")
  Page<Parcel> pages(Pageable page) {
    return parcels.pages(page);
  }

  @GetMapping("/currencies")
  List<Currency> currencies() {
    return currencies.findAllByOrderByIdDesc();
  }

  @GetMapping("/queried")
  List<Parcel> queried(EntityManager manager) {
    TypedQuery<Parcel> query = manager.createQuery("select p from Parcel p", Parcel.class);
    query.setHint("org.hibernate.readOnly", true);
    return query.getResultList(); // Noncompliant
  }

  @GetMapping("/queried/limited")
  List<Parcel> limited(EntityManager manager) {
    TypedQuery<Parcel> query = manager.createQuery("select p from Parcel p", Parcel.class);
    query.setMaxResults(50);
    return query.getResultList();
  }
}

interface ReactiveParcelRepository extends ReactiveCrudRepository<Parcel, Long> {
}

@RestController
class ReactiveOverview {

  private final ReactiveParcelRepository parcels;

  ReactiveOverview(ReactiveParcelRepository parcels) {
    this.parcels = parcels;
  }

  @GetMapping("/reactive")
  Flux<Parcel> all() {
    return parcels.findAll(); // Noncompliant
  }

  @GetMapping("/reactive/some")
  Flux<Parcel> some() {
    return parcels.findAll().take(50);
  }
}
