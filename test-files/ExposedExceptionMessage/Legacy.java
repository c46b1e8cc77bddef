// libraries: legacy
package com.acme.shop.legacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import javax.persistence.PersistenceException;
import javax.servlet.RequestDispatcher;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;

class TicketException extends Exception {

  TicketException(String message) {
    super(message);
  }
}

@Path("/tickets")
class TicketResource {

  @POST
  public Response create(String ticket) {
    try {
      return Response.ok(Integer.parseInt(ticket)).build();
    } catch (NumberFormatException e) {
      return Response.status(Response.Status.BAD_REQUEST).entity(e.getMessage()).build(); // Noncompliant
    }
  }
}

class TicketMapper implements ExceptionMapper<PersistenceException> {

  @Override
  public Response toResponse(PersistenceException e) {
    return Response.serverError().entity("Database: " + e.getMessage()).build(); // Noncompliant
  }
}

class TicketServlet extends HttpServlet {

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      book(request);
    } catch (TicketException e) {
      response.sendError(422, e.getMessage());
    } catch (Exception e) {
      response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, e.getMessage()); // Noncompliant
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
    try {
      book(request);
    } catch (Exception e) {
      request.setAttribute("error", e.getMessage()); // Noncompliant
      RequestDispatcher page = request.getRequestDispatcher("/error.jsp");
      page.forward(request, response);
    }
  }

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
    PrintWriter out = response.getWriter();
    try {
      book(request);
      out.println("booked");
    } catch (Exception e) {
      Map<String, String> body = new HashMap<>();
      body.put("error", e.getMessage()); // Noncompliant
      out.write(new ObjectMapper().writeValueAsString(body));
    }
  }

  private void book(HttpServletRequest request) throws TicketException {
    if (request.getParameter("seat") == null) {
      throw new TicketException("Please choose a seat");
    }
  }
}

@RestControllerAdvice
class TicketAdvice {

  @ExceptionHandler(RuntimeException.class)
  ResponseEntity<String> failed(RuntimeException e) {
    return new ResponseEntity<>(e.getMessage(), HttpStatus.INTERNAL_SERVER_ERROR); // Noncompliant
  }

  void check(String text) {
    try {
      Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e); // Noncompliant
    }
  }
}
