package samples.jpa;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.hibernate.Session;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.JpaSort;

@Path("/guests")
class GuestResource {

  private EntityManager entities;
  private Session session;

  @QueryParam("floor")
  private String floor;

  @GET
  List<?> builder(@QueryParam("name") String name) {
    StringBuilder jpql = new StringBuilder("select g from Guest g where g.name = '");
    jpql.append(name).append("'");
    return entities.createQuery(jpql.toString()).getResultList(); // Noncompliant {{"name" comes from the request and becomes part of this statement: bind it as a parameter, or choose among constants.}}
  }

  @GET
  @Path("/{room}")
  List<?> nativeQuery(@PathParam("room") String room) {
    return session.createNativeQuery("select * from guest where room = '" + room + "'", Guest.class).getResultList(); // Noncompliant
  }

  @GET
  @Path("/selection")
  List<Guest> selection(@QueryParam("order") String order) {
    return session.createSelectionQuery("from Guest order by " + order, Guest.class).getResultList(); // Noncompliant
  }

  @GET
  @Path("/mutation")
  int mutation(@QueryParam("name") String name) {
    return session.createMutationQuery(String.format("delete from Guest where name = '%s'", name)).executeUpdate(); // Noncompliant
  }

  @GET
  @Path("/uri")
  List<?> uri(@Context UriInfo uri) {
    String jpql = "select g from Guest g";
    jpql = jpql + " where g.name = '" + uri.getQueryParameters().getFirst("name") + "'";
    return entities.createQuery(jpql).getResultList(); // Noncompliant
  }

  @GET
  @Path("/field")
  List<?> field() {
    StringBuilder jpql = new StringBuilder("select g from Guest g where g.floor = '").append(floor).append("'");
    return entities.createQuery(jpql.toString()).getResultList(); // Noncompliant
  }

  @GET
  @Path("/sorted")
  Sort sorted(@QueryParam("by") String by) {
    return JpaSort.unsafe(by); // Noncompliant
  }

  static class Guest {
  }
}
