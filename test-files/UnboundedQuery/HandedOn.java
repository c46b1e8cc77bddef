package samples.unbounded.handedon;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Sail {
}

interface Sails extends JpaRepository<Sail, Long> {

  List<Sail> findByBoat(String boat);

  @Query("""
    select s
    from Sail s
    left join fetch s.repairs
    order by s.id
    """)
  List<Sail> withRepairs();

  @Query("""
    select s
    from Sail s
    left join fetch s.repairs r
    where r.open = true
    """)
  List<Sail> underRepair();
}

interface CountryRepository extends JpaRepository<Sail, Long> {
}

@RestController
class SailController {

  private final Sails sails;
  private final CountryRepository countries;
  private final EntityManager manager;

  SailController(Sails sails, CountryRepository countries, EntityManager manager) {
    this.sails = sails;
    this.countries = countries;
    this.manager = manager;
  }

  @GetMapping("/sails")
  CompletableFuture<List<Sail>> later() {
    return CompletableFuture.supplyAsync(sails::findAll); // Noncompliant
  }

  @GetMapping("/sails/of")
  List<Sail> of(@RequestParam Optional<String> boat) {
    return boat.map(sails::findByBoat).orElseGet(sails::findAll); // Noncompliant
  }

  @GetMapping("/sails/elsewhere")
  Mono<List<Sail>> elsewhere() {
    return Mono.fromCallable(sails::findAll).subscribeOn(Schedulers.boundedElastic()); // Noncompliant
  }

  @GetMapping("/sails/pages")
  Page<Sail> pages(@RequestParam int page) {
    Function<Pageable, Page<Sail>> read = sails::findAll;
    return read.apply(PageRequest.of(page, 50));
  }

  @GetMapping("/countries")
  CompletableFuture<List<Sail>> countries() {
    return CompletableFuture.supplyAsync(countries::findAll);
  }

  @GetMapping("/sails/repairs")
  List<Sail> repairs() {
    return sails.withRepairs(); // Noncompliant
  }

  @GetMapping("/sails/repairs/open")
  List<Sail> open() {
    return sails.underRepair();
  }

  @GetMapping("/sails/joined")
  List<Sail> joined() {
    return manager.createQuery("select s from Sail s left outer join s.boat", Sail.class).getResultList(); // Noncompliant
  }

  @GetMapping("/sails/own")
  List<Sail> own() {
    return manager.createQuery("select s from Sail s join s.boat", Sail.class).getResultList();
  }
}

class SailStore implements PanacheRepository<Sail> {
}

@Path("/sails")
class SailResource {

  private final SailStore store;

  SailResource(SailStore store) {
    this.store = store;
  }

  @GET
  public List<Sail> sorted() {
    return store.find("order by number desc").list(); // Noncompliant
  }

  @GET
  @Path("page")
  public List<Sail> page() {
    return store.find("order by number desc").page(0, 50).list();
  }

  @GET
  @Path("torn")
  public List<Sail> torn() {
    return store.find("torn", true).list();
  }
}
