package com.acme.shop.jaxrs;

import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Invoice {
}

class InvoiceException extends RuntimeException {

  InvoiceException(String message) {
    super(message);
  }
}

interface InvoiceService {

  void store(Invoice invoice) throws IOException;
}

@Path("/invoices")
class InvoiceResource {

  private static final Logger LOG = LoggerFactory.getLogger(InvoiceResource.class);

  private final InvoiceService invoices;

  InvoiceResource(InvoiceService invoices) {
    this.invoices = invoices;
  }

  @POST
  public Response create(Invoice invoice) {
    try {
      invoices.store(invoice);
      return Response.ok().build();
    } catch (PersistenceException e) {
      LOG.error("Not stored", e);
      return Response.serverError().entity(e.getMessage()).type(MediaType.TEXT_PLAIN).build(); // Noncompliant {{The text of this PersistenceException reaches the client: log "e" and answer with a text of your own.}}
    } catch (IOException e) {
      Response.ResponseBuilder builder = Response.status(500);
      builder.entity(Map.of("error", e.toString())); // Noncompliant
      return builder.build();
    }
  }

  @GET
  public String first() {
    try {
      invoices.store(null);
      return "stored";
    } catch (Exception e) {
      return e.getMessage(); // Noncompliant
    }
  }

  @POST
  @Path("/status")
  public Response status(Invoice invoice) {
    try {
      invoices.store(invoice);
      return Response.ok().build();
    } catch (Exception e) {
      return Response.status(500, e.getMessage()) // Noncompliant
        .header("X-Error", e.getMessage()) // Noncompliant
        .build();
    }
  }

  @POST
  @Path("/thrown")
  public void thrown(Invoice invoice) {
    try {
      invoices.store(invoice);
    } catch (IOException e) {
      throw new WebApplicationException("Not stored: " + e.getMessage(), e, 500); // Noncompliant
    } catch (RuntimeException e) {
      throw new InternalServerErrorException(e.getMessage(), e); // Noncompliant
    }
  }

  @POST
  @Path("/async")
  public void async(Invoice invoice, @Suspended AsyncResponse answer) {
    try {
      invoices.store(invoice);
      answer.resume("stored");
    } catch (IOException e) {
      answer.resume(e);
    } catch (RuntimeException e) {
      answer.resume(Response.status(500).entity("Failed: " + e).build()); // Noncompliant
    }
  }

  @POST
  @Path("/reactive")
  public RestResponse<String> reactive(Invoice invoice) {
    try {
      invoices.store(invoice);
      return RestResponse.ok("stored");
    } catch (Exception e) {
      return RestResponse.status(RestResponse.Status.BAD_REQUEST, e.getMessage()); // Noncompliant
    }
  }

  @POST
  @Path("/own")
  public Response own(Invoice invoice) {
    try {
      invoices.store(invoice);
      return Response.ok().build();
    } catch (InvoiceException e) {
      return Response.status(422).entity(e.getMessage()).build();
    } catch (WebApplicationException e) {
      return Response.status(e.getResponse().getStatus()).entity(e.getMessage()).build();
    } catch (IOException e) {
      LOG.error("Not stored: {}", e.getMessage());
      throw new BadRequestException("The invoice cannot be read", e);
    }
  }
}

@Provider
class AnyFailure implements ExceptionMapper<Throwable> {

  @Override
  public Response toResponse(Throwable failure) {
    return Response.status(500).entity(new Problem("internal", failure.getMessage())).build(); // Noncompliant
  }
}

record Problem(String code, String text) {
}

@Provider
class Invalid implements ExceptionMapper<ConstraintViolationException> {

  @Override
  public Response toResponse(ConstraintViolationException e) {
    Problem problem = new Problem("invalid", e.getMessage()); // Noncompliant
    return Response.status(Response.Status.BAD_REQUEST).entity(problem).build();
  }
}

@Provider
class Own implements ExceptionMapper<InvoiceException> {

  @Override
  public Response toResponse(InvoiceException e) {
    return Response.status(Response.Status.BAD_REQUEST).entity(e.getMessage()).build();
  }
}
