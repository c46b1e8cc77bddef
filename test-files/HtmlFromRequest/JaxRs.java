package samples.jaxrs;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

@Path("/tickets")
class TicketPages {

  @GET
  @Produces(MediaType.TEXT_HTML)
  public String ticket(@QueryParam("holder") String holder) {
    return "Ticket of " + holder; // Noncompliant {{"holder" comes from the request and is written into this page as it is: escape it for HTML, or let a template do so.}}
  }

  @GET
  @Path("/response")
  public Response response(@QueryParam("holder") String holder) {
    return Response.ok("Ticket of " + holder, "text/html").build(); // Noncompliant
  }

  @GET
  @Path("/typed")
  public Response typed(@Context UriInfo uri) {
    String holder = uri.getQueryParameters().getFirst("holder");
    return Response.status(200).entity("<p>" + holder + "</p>").type(MediaType.TEXT_HTML_TYPE).build(); // Noncompliant
  }

  @POST
  @Path("/untyped")
  public String untyped(@FormParam("holder") String holder) {
    return "<p>" + holder + "</p>"; // Noncompliant
  }

  @GET
  @Path("/json")
  @Produces(MediaType.APPLICATION_JSON)
  public String json(@QueryParam("holder") String holder) {
    return "{\"title\": \"<b>" + holder + "</b>\"}";
  }

  @GET
  @Path("/plain")
  public Response plain(@QueryParam("holder") String holder) {
    return Response.ok("<p>" + holder + "</p>", MediaType.TEXT_PLAIN).build();
  }
}

@Path("/data")
@Produces({"application/json"})
class TicketData {

  @GET
  public String ticket(@QueryParam("holder") String holder) {
    return "<p>" + holder + "</p>";
  }
}
