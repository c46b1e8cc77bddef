package samples.race.other;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

@Entity
class Club extends PanacheEntity {

  String name;
}

@Entity
class Team {

  @Id
  Long id;
  String name;
}

@ApplicationScoped
class Teams implements PanacheRepository<Team> {

  Optional<Team> findByName(String name) {
    return find("name", name).firstResultOptional();
  }
}

@Path("/clubs")
class ClubResource {

  private final Teams teams;

  ClubResource(Teams teams) {
    this.teams = teams;
  }

  @POST
  @Transactional
  public Response create(Club club) {
    if (Club.count("name", club.name) > 0) { // Noncompliant
      return Response.status(409).build();
    }
    club.persist();
    return Response.status(201).build();
  }

  @POST
  @Path("/found")
  @Transactional
  public Response createIfNotFound(Club club) {
    if (Club.find("name", club.name).firstResultOptional().isPresent()) { // Noncompliant
      return Response.status(409).build();
    }
    club.persist();
    return Response.status(201).build();
  }

  @POST
  @Path("/teams/named")
  @Transactional
  public void addNamed(Team team) {
    teams.findByName(team.name).ifPresent(known -> { // Noncompliant
      throw new IllegalStateException("taken");
    });
    teams.persist(team);
  }

  @POST
  @Path("/teams")
  @Transactional
  public void add(Team team) {
    if (teams.find("name", team.name).firstResult() == null) { // Noncompliant
      teams.persist(team);
    }
  }
}

@Document
class Player {

  @org.springframework.data.annotation.Id
  Long id;
  String email;
}

interface Players extends ReactiveCrudRepository<Player, Long> {

  Mono<Boolean> existsByEmail(String email);

  Mono<Player> findByEmail(String email);
}

@Service
class PlayerService {

  private final Players players;

  PlayerService(Players players) {
    this.players = players;
  }

  Mono<Player> register(Player player) {
    return players.existsByEmail(player.email) // Noncompliant
      .flatMap(taken -> taken ? Mono.error(new IllegalStateException("taken")) : players.save(player));
  }

  Mono<Player> registerIfEmpty(Player player) {
    return players.findByEmail(player.email) // Noncompliant
      .switchIfEmpty(Mono.defer(() -> players.save(player)));
  }

  Mono<Player> change(Player player) {
    return players.findByEmail(player.email).flatMap(known -> {
      known.id = player.id;
      return players.save(known);
    });
  }
}
