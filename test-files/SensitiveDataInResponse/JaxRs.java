package samples.answers.jaxrs;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;

class Tenant {

  private String name;
  private String password; // Noncompliant

  public String getName() {
    return name;
  }

  public String getPassword() {
    return password;
  }
}

class Landlord {

  public String name;
  public String passwordHash; // Noncompliant
}

@Path("/tenants")
public class JaxRs {

  @GET
  public Response tenant() {
    Tenant tenant = new Tenant();
    return Response.ok(tenant).build();
  }

  @GET
  @Path("/landlord")
  public CompletionStage<Landlord> landlord() {
    return null;
  }
}
