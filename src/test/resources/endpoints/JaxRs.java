package samples.jaxrs;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.glassfish.jersey.media.multipart.FormDataParam;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

record Order(String item) {
}

@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@HttpMethod("LOCK")
@interface LOCK {
}

@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@interface CurrentUser {
}

@Path("/orders")
class Orders {

  @POST
  void create(@Valid Order order) { // Noncompliant {{POST, BODY Order}}
  }

  @PUT
  @Path("/{id}")
  void replace(String id, Order order) { // Noncompliant {{PUT, PATH String, BODY Order}}
  }

  @POST
  void all(@Context UriInfo uri, @Context SecurityContext security, @Suspended AsyncResponse answer, @HeaderParam("x") String x, List<Order> orders) { // Noncompliant {{POST, REQUEST UriInfo, HEADER String, BODY List<Order>}}
  }

  @GET
  void find(@BeanParam Order filter, @QueryParam("q") String q, @CurrentUser String who) { // Noncompliant {{GET, FORM Order, PARAMETER String}}
  }

  @LOCK
  void lock(@PathParam("id") String id) { // Noncompliant {{LOCK, PATH String}}
  }

  @POST
  @Consumes("multipart/form-data")
  void upload(@FormDataParam("f") InputStream file, @RestForm FileUpload other, @RestForm String name) { // Noncompliant {{POST, PART InputStream, PART FileUpload, PARAMETER String}}
  }

  @Path("/sub")
  Orders locator(@PathParam("id") String id) {
    return this;
  }
}

interface OrdersApi {

  @POST
  void create(Order order); // Noncompliant {{POST, BODY Order}}
}

class OrdersImpl implements OrdersApi {

  @Override
  public void create(Order order) { // Noncompliant {{POST, BODY Order}}
  }
}

@RegisterRestClient
interface Remote {

  @POST
  void create(Order order);
}
