package samples.html.more;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.lang3.StringEscapeUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

record SearchForm(String text, Long page) {
}

@RestController
@RequestMapping(path = "/html", produces = "text/html")
class WholeClass {

  @GetMapping("/name")
  String name(@RequestParam Optional<String> name) {
    return "Hello " + name.orElse("you"); // Noncompliant
  }

  @GetMapping("/form")
  String form(@ModelAttribute SearchForm form) {
    return String.join("", "<p>", form.text(), "</p>"); // Noncompliant
  }

  @GetMapping("/page")
  String page(SearchForm form) {
    return "<p>" + form.page() + "</p>";
  }

  @GetMapping("/{id}")
  String path(@PathVariable String id) {
    return new StringBuilder("<p>").append(id).append("</p>").toString(); // Noncompliant
  }

  @GetMapping("/number/{id}")
  String number(@PathVariable String id) {
    return "<p>" + Long.parseLong(id) + "</p>";
  }

  @GetMapping(value = "/text", produces = "text/plain")
  String text(@RequestParam String name) {
    return "Hello " + name;
  }

  @GetMapping("/request")
  String request(WebRequest request) {
    return "<p>" + request.getParameter("q") + "</p>"; // Noncompliant
  }

  @GetMapping("/escaped")
  String escaped(@RequestParam String q) {
    return "<p>" + StringEscapeUtils.escapeHtml4(q) + "</p>";
  }

  @GetMapping("/list")
  String list(@RequestParam Map<String, String> all) {
    return "<p>" + all.get("q") + "</p>"; // Noncompliant
  }

  @GetMapping("/bytes")
  ResponseEntity<byte[]> bytes(@RequestParam String q) {
    String html = "<p>" + q + "</p>";
    return ResponseEntity.ok(html.getBytes(StandardCharsets.UTF_8)); // Noncompliant
  }

  @GetMapping("/exchange")
  Mono<String> exchange(ServerWebExchange exchange) {
    String q = exchange.getRequest().getQueryParams().getFirst("q");
    return Mono.just("<p>" + q + "</p>"); // Noncompliant
  }
}

@Path("/answers")
class Answers {

  @GET
  public Response typed(@QueryParam("q") String q) {
    return Response.ok("You asked for " + q, MediaType.TEXT_HTML).build(); // Noncompliant
  }

  @GET
  @Path("/agent")
  public Response agent(@HeaderParam("User-Agent") String agent) {
    return Response.ok("<i>" + agent + "</i>", "text/html").build(); // Noncompliant
  }

  @GET
  @Path("/json")
  public Response json(@QueryParam("q") String q) {
    return Response.ok("{\"q\":\"<b>" + q + "\"}", MediaType.APPLICATION_JSON).build();
  }
}

class CookieServlet extends HttpServlet {

  @Override
  public void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Content-Type", "text/html");
    for (Cookie cookie : request.getCookies()) {
      response.getWriter().append("<li>").append(cookie.getValue()).append("</li>"); // Noncompliant
    }
    response.getWriter().print("<p>" + request.getRemotePort() + "</p>");
    write(response, request.getParameter("q"));
  }

  private void write(HttpServletResponse response, String query) throws IOException {
    response.getWriter().println("<p>" + query + "</p>"); // Noncompliant
  }
}

class Routes {

  void routes(Router router) {
    router.get("/hello").handler(context -> context.response().putHeader("Content-Type", "text/html").end("<p>" + context.request().getParam("name") + "</p>")); // Noncompliant
    router.get("/json").handler(this::json);
  }

  private void json(RoutingContext context) {
    context.response().putHeader("content-type", "application/json").end("{\"name\":\"" + context.request().getParam("name") + "\"}");
  }
}
