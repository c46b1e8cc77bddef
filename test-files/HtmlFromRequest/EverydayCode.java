package samples.html.everyday;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.commons.lang3.StringUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

record Feedback(String author, String text, int stars) {
}

interface GreetingApi {

  @GetMapping(value = "/greeting", produces = org.springframework.http.MediaType.TEXT_HTML_VALUE)
  String greeting(@RequestParam String name);
}

@RestController
class Greeting implements GreetingApi {

  @Override
  public String greeting(String name) {
    return "Hello " + name; // Noncompliant
  }
}

@RestController
@RequestMapping("/pages")
class Pages {

  private static final String PAGE = "<html><body>%s</body></html>";

  @GetMapping("/block")
  String block(@RequestParam String name) {
    // Noncompliant@+1
    return """
      <html>
        <body>Hello %s</body>
      </html>""".formatted(name);
  }

  @GetMapping("/constant")
  String constant(@RequestParam String name) {
    return String.format(PAGE, name); // Noncompliant
  }

  @GetMapping("/builder")
  ResponseEntity<String> builder(@RequestParam String name) {
    StringBuilder html = new StringBuilder();
    html.append("<html><body><h1>");
    html.append(name);
    html.append("</h1></body></html>");
    return ResponseEntity.ok(html.toString()); // Noncompliant
  }

  @GetMapping("/replace")
  ResponseEntity<String> replaced(@RequestParam String name) {
    String html = "<p>Hello {name}</p>".replace("{name}", name);
    return ResponseEntity.ok().contentType(org.springframework.http.MediaType.TEXT_HTML).body(html); // Noncompliant
  }

  @PostMapping("/feedback")
  String feedback(@RequestBody Feedback feedback) {
    return "<p>" + feedback.text() + "</p>"; // Noncompliant
  }

  @PostMapping("/stars")
  String stars(@RequestBody Feedback feedback) {
    return "<p>" + feedback.stars() + "</p>";
  }

  @GetMapping("/header")
  ResponseEntity<String> header(@RequestHeader("User-Agent") String agent) {
    return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, "text/html").body("Your browser: " + agent); // Noncompliant
  }

  @GetMapping("/text")
  ResponseEntity<String> text(@RequestParam String name) {
    return ResponseEntity.ok().contentType(org.springframework.http.MediaType.TEXT_PLAIN).body("<b>" + name + "</b>");
  }

  @GetMapping(value = "/json", produces = "application/json")
  String json(@RequestParam String name) {
    return "{\"html\": \"<b>" + name + "</b>\"}";
  }

  @GetMapping("/plain")
  String plain(@RequestParam String name) {
    return "Hello " + name;
  }

  @GetMapping("/escaped")
  String escaped(@RequestParam String name) {
    String safe = HtmlUtils.htmlEscape(name);
    return "<h1>" + safe + "</h1>";
  }

  @GetMapping("/id/{id}")
  String id(@PathVariable UUID id) {
    return "<h1>" + id + "</h1>";
  }

  @GetMapping("/helper")
  String helper(@RequestParam String title) {
    return page(title); // Noncompliant
  }

  private String page(String title) {
    return "<title>" + title + "</title>";
  }

  @GetMapping("/chosen")
  String chosen(@RequestParam String color) {
    if (!"red".equals(color) && !"blue".equals(color)) {
      return "no such color";
    }
    return "<p class='" + color + "'></p>";
  }

  @GetMapping("/mono")
  Mono<String> mono(@RequestParam String name) {
    return Mono.just("<h1>" + name + "</h1>"); // Noncompliant
  }

  @GetMapping("/fixed")
  String fixed(@RequestParam String name) {
    return StringUtils.isBlank(name) ? "<h1>Nobody</h1>" : "<h1>Somebody</h1>";
  }
}

@Controller
class Views {

  @GetMapping("/view")
  String view(@RequestParam String name) {
    return "redirect:/people/" + name;
  }

  @GetMapping("/body")
  @ResponseBody
  String body(@RequestParam String name) {
    return "<em>" + name + "</em>"; // Noncompliant
  }

  @GetMapping("/writer")
  void writer(@RequestParam String name, HttpServletResponse response) throws IOException {
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter().printf("<em>%s</em>", name); // Noncompliant
  }

  @GetMapping("/csv")
  void csv(@RequestParam String name, HttpServletResponse response) throws IOException {
    response.setContentType("text/csv");
    response.getWriter().println("name;" + name);
  }
}

@WebServlet("/search")
class SearchServlet extends HttpServlet {

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
    response.setContentType("text/html");
    PrintWriter out = response.getWriter();
    String query = request.getParameter("q");
    out.println("<form><input name='q' value='" + query + "'></form>"); // Noncompliant
    out.println("<p>");
    out.println(query); // Noncompliant
    out.println("</p>");
    out.println(HtmlUtils.htmlEscape(query));
    out.write("<p>" + Integer.parseInt(request.getParameter("page")) + "</p>");
    response.getOutputStream().write(("<i>" + request.getHeader("Referer") + "</i>").getBytes(StandardCharsets.UTF_8)); // Noncompliant
    out.println("<p>" + request.getAttribute("total") + "</p>");
  }
}

@Path("/tickets")
@Produces(MediaType.TEXT_HTML)
class Tickets {

  @GET
  @Path("/{holder}")
  public Response ticket(@PathParam("holder") String holder) {
    return Response.ok("Ticket of " + holder).build(); // Noncompliant
  }

  @POST
  public Response create(@FormParam("holder") String holder) {
    return Response.status(201).entity("<p>" + holder + "</p>").type(MediaType.TEXT_HTML_TYPE).build(); // Noncompliant
  }

  @GET
  @Produces(MediaType.TEXT_PLAIN)
  public String plain(@QueryParam("holder") String holder) {
    return "<p>" + holder + "</p>";
  }
}

class Functions {

  Mono<ServerResponse> hello(ServerRequest request) {
    return ServerResponse.ok().contentType(org.springframework.http.MediaType.TEXT_HTML)
      .bodyValue("<h1>" + request.queryParam("name").orElse("you") + "</h1>"); // Noncompliant
  }

  Mono<ServerResponse> json(ServerRequest request) {
    return ServerResponse.ok().contentType(org.springframework.http.MediaType.APPLICATION_JSON)
      .bodyValue("{\"a\":\"<" + request.pathVariable("name") + "\"}");
  }
}
