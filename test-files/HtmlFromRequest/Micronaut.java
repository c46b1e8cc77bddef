package samples.micronaut;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;

@Controller("/tickets")
class TicketPages {

  @Get(value = "/holder", produces = MediaType.TEXT_HTML)
  public String holder(@QueryValue String name) {
    return "Ticket of " + name; // Noncompliant
  }

  @Get(uri = "/seat/{seat}", produces = "text/html")
  public String seat(String seat) {
    return "<b>" + seat + "</b>"; // Noncompliant
  }

  /** Written as text, so the tags do nothing. */
  @Get(value = "/plain", produces = MediaType.TEXT_PLAIN)
  public String plain(@QueryValue String name) {
    return "<b>" + name + "</b>";
  }

  /** Micronaut answers JSON when nothing else is said. */
  @Get("/json")
  public String json(@QueryValue String name) {
    return "<b>" + name + "</b>";
  }
}

@Controller(value = "/pages", produces = MediaType.TEXT_HTML)
class Pages {

  @Get("/hello")
  public String hello(@QueryValue String name) {
    return "Hello " + name; // Noncompliant
  }
}
