package samples.jaxrs;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;

@Path("/products")
@Consumes("application/json")
class ProductResource {

  @POST
  public Response create(ProductForm product, @Context UriInfo uri) { // Noncompliant {{Annotate this parameter with "@Valid": nothing checks the constraints of "ProductForm", such as "@NotBlank" on "title".}}
    return Response.created(uri.getAbsolutePath()).build();
  }

  @PUT
  @Path("/{id}")
  public Response replace(@PathParam("id") long id, ProductForm product) { // Noncompliant
    return Response.noContent().build();
  }

  @POST
  @Path("/batch")
  public Uni<Response> createAll(List<ProductForm> products) { // Noncompliant
    return Uni.createFrom().item(Response.noContent().build());
  }

  @MERGE
  @Path("/{id}/merge")
  public void merge(@PathParam("id") long id, @NotNull ProductForm product) { // Noncompliant
  }

  @POST
  @Path("/form")
  public void form(@BeanParam ProductFields fields) { // Noncompliant
  }

  @POST
  @Path("/valid")
  public Response valid(@Valid ProductForm product) {
    return Response.ok().build();
  }

  @POST
  @Path("/elements")
  public Response elements(List<@Valid ProductForm> products) {
    return Response.ok().build();
  }

  @GET
  public List<String> search(@BeanParam ProductQuery query) {
    return List.of();
  }

  @POST
  @Path("/text")
  public void text(String text) {
  }
}

@HttpMethod("MERGE")
@Retention(RetentionPolicy.RUNTIME)
@interface MERGE {
}

class ProductForm {
  @NotBlank
  public String title;
  @PositiveOrZero
  public long cents;
}

class ProductFields {
  @FormParam("title")
  @NotBlank
  String title;
}

class ProductQuery {
  @QueryParam("text")
  @NotBlank
  String text;
}
