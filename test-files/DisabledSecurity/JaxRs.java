package samples.jaxrs;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Path("/orders")
@PermitAll // Noncompliant {{This takes every method of OrderResource away from the security layer; leave it on and permit the public paths by name.}}
class OrderResource {

  @GET
  public String all() {
    return "";
  }

  @DELETE
  @Path("/{id}")
  public void delete(@PathParam("id") long id) {
    System.getLogger("orders").log(System.Logger.Level.INFO, "deleted {0}", id);
  }
}

@Path("/catalog")
@PermitAll
class CatalogResource {

  @GET
  public String all() {
    return "";
  }

  @POST
  @RolesAllowed("clerk")
  public void add(String article) {
    System.getLogger("catalog").log(System.Logger.Level.INFO, article);
  }
}

@Path("/login")
@PermitAll
class LoginResource {

  @POST
  public String login(String credentials) {
    return "";
  }
}
