package samples.stored.jaxrs;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

@Entity
class Hero extends PanacheEntity {
  public String name;
  public int level;
}

@Entity
class Team {
  @Id
  public Long id;
  public String name;
}

record NewTeam(String name) {
}

interface TeamApi {

  @PUT
  @Path("/teams/{id}")
  Team put(@PathParam("id") long id, Team team); // Noncompliant
}

@Path("/heroes")
class HeroResource implements TeamApi {

  private EntityManager manager;

  @POST
  public void add(Hero hero) { // Noncompliant
    hero.persist();
  }

  @POST
  @Path("/all")
  public void addAll(List<Hero> heroes) { // Noncompliant
    heroes.forEach(manager::persist);
  }

  @POST
  @Path("/teams")
  public void addTeam(NewTeam team) {
    manager.persist(team);
  }

  @GET
  public Team find(@BeanParam Team example) {
    return example;
  }

  @Override
  public Team put(long id, Team team) {
    return manager.merge(team);
  }
}

@Path("/coaches")
class TeamCopies {

  private EntityManager manager;

  @PUT
  public void rename(Team team) {
    check(team);
    Team stored = manager.find(Team.class, team.id);
    stored.name = team.name;
  }

  private static void check(Team team) {
    if (team == null || team.name.isBlank()) {
      throw new IllegalArgumentException("name");
    }
  }

  @POST
  public void add(Team team) { // Noncompliant
    check(team);
    store(team);
  }

  private void store(Team team) {
    manager.persist(team);
  }
}
