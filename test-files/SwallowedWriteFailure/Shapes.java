package samples.swallowed.shapes;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Entity
class Visit {

  @Id
  Long id;
}

interface VisitRepository extends JpaRepository<Visit, Long> {
}

@Service
class Visits {

  private static final Logger LOG = LoggerFactory.getLogger(Visits.class);

  private final VisitRepository visits;
  private final JdbcTemplate jdbc;
  private final EntityManager manager;

  Visits(VisitRepository visits, JdbcTemplate jdbc, EntityManager manager) {
    this.visits = visits;
    this.jdbc = jdbc;
    this.manager = manager;
  }

  void book(Visit visit) {
    try {
      visits.save(visit);
    } catch (Exception e) { // Noncompliant
      LOG.error("Could not save the visit", e);
    }
  }

  Visit bookAndReturn(Visit visit) {
    try {
      return visits.saveAndFlush(visit);
    } catch (DataAccessException e) { // Noncompliant
      LOG.warn("Not saved", e);
      return visit;
    }
  }

  void cancel(long id) {
    try {
      jdbc.update("delete from visit where id = ?", id);
    } catch (DataAccessException ignored) { // Noncompliant
      // nothing
    }
  }

  void all(List<Visit> given) {
    for (Visit visit : given) {
      try {
        persist(visit);
      } catch (RuntimeException e) {
        e.printStackTrace();
      }
    }
  }

  void one(Visit visit) {
    try {
      persist(visit);
    } catch (RuntimeException e) { // Noncompliant
      e.printStackTrace();
    }
  }

  private void persist(Visit visit) {
    manager.persist(visit);
  }

  Optional<Visit> move(Visit visit) {
    try {
      return Optional.of(visits.save(visit));
    } catch (DataAccessException e) {
      LOG.warn("Not saved", e);
      return Optional.empty();
    }
  }

  boolean rename(Visit visit) {
    try {
      visits.save(visit);
      return true;
    } catch (DataAccessException e) {
      LOG.warn("Not saved", e);
      return false;
    }
  }
}

@RestController
class VisitController {

  private static final Logger LOG = LoggerFactory.getLogger(VisitController.class);

  private final VisitRepository visits;

  VisitController(VisitRepository visits) {
    this.visits = visits;
  }

  @PostMapping("/visits")
  ResponseEntity<String> book(@RequestBody Visit visit) {
    try {
      visits.save(visit);
    } catch (Exception e) { // Noncompliant
      LOG.error("Not saved", e);
    }
    return ResponseEntity.ok("booked");
  }
}

@Path("/visits")
class VisitResource {

  private final EntityManager manager;

  VisitResource(EntityManager manager) {
    this.manager = manager;
  }

  @POST
  public Response book(Visit visit) {
    try {
      manager.merge(visit);
      return Response.ok().build();
    } catch (RuntimeException e) {
      return Response.serverError().build();
    }
  }

  @POST
  @Path("/quiet")
  public void quiet(Visit visit) {
    try {
      manager.merge(visit);
    } catch (RuntimeException e) { // Noncompliant
      System.err.println(e.getMessage());
    }
  }
}
