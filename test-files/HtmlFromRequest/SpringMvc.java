package samples.springmvc;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

@RestController
class GreetingController {

  @GetMapping("/hello")
  String hello(@RequestParam String name) {
    return "<h1>Hello " + name + "</h1>"; // Noncompliant {{"name" comes from the request and is written into this page as it is: escape it for HTML, or let a template do so.}}
  }

  @GetMapping(value = "/typed", produces = MediaType.TEXT_HTML_VALUE)
  String typed(@RequestParam String name) {
    return "Hello " + name; // Noncompliant
  }

  @GetMapping("/formatted/{name}")
  String formatted(@PathVariable String name) {
    String page = """
      <html>
        <body>Hello %s</body>
      </html>
      """.formatted(name);
    return page; // Noncompliant
  }

  @GetMapping("/entity")
  ResponseEntity<String> entity(@RequestParam String name) {
    return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body("Hello " + name); // Noncompliant
  }

  @GetMapping("/ok")
  ResponseEntity<String> ok(@RequestParam String name) {
    return ResponseEntity.ok(String.format("<p>Hello %s</p>", name)); // Noncompliant
  }

  @GetMapping("/created")
  ResponseEntity<String> created(@RequestParam String name) {
    return new ResponseEntity<>(page(name), HttpStatus.OK); // Noncompliant
  }

  private static String page(String name) {
    return "<html><body>" + name + "</body></html>";
  }

  @PostMapping("/comment")
  String comment(@RequestBody Comment comment) {
    return "<div>" + comment.text() + "</div>"; // Noncompliant {{"text" comes from the request and is written into this page as it is: escape it for HTML, or let a template do so.}}
  }

  @GetMapping("/later")
  CompletableFuture<String> later(@RequestParam String name) {
    return CompletableFuture.completedFuture("<p>" + name + "</p>"); // Noncompliant
  }

  @GetMapping("/escaped")
  String escaped(@RequestParam String name) {
    return "<h1>Hello " + HtmlUtils.htmlEscape(name) + "</h1>";
  }

  @GetMapping("/number/{id}")
  String number(@PathVariable long id, @RequestParam UUID key) {
    return "<h1>Order " + id + " " + key + "</h1>";
  }

  @GetMapping("/plain")
  String plain(@RequestParam String name) {
    return "Hello " + name;
  }

  @GetMapping(value = "/text", produces = "text/plain")
  String text(@RequestParam String name) {
    return "<h1>Hello " + name + "</h1>";
  }

  @GetMapping("/json")
  Map<String, String> json(@RequestParam String name) {
    return Map.of("html", "<h1>" + name + "</h1>");
  }

  @GetMapping("/json-entity")
  ResponseEntity<?> jsonEntity(@RequestParam String name) {
    return ResponseEntity.ok(Map.of("html", "<h1>" + name + "</h1>"));
  }

  @GetMapping("/chosen")
  String chosen(@RequestParam String language) {
    return "<p>" + ("de".equals(language) ? "Hallo" : "Hello") + "</p>";
  }

  record Comment(String text) {
  }
}

@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class JsonController {

  @GetMapping("/echo")
  String echo(@RequestParam String name) {
    return "{\"html\": \"<b>" + name + "</b>\"}";
  }
}

@Controller
class PageController {

  @GetMapping("/page")
  String page(@RequestParam String name, Model model) {
    model.addAttribute("name", "<b>" + name + "</b>");
    return "page";
  }

  @ResponseBody
  @GetMapping("/raw")
  String raw(@ModelAttribute Search search) {
    return "<title>" + search.getTerm() + "</title>"; // Noncompliant
  }

  static class Search {
    private String term;

    public String getTerm() {
      return term;
    }

    public void setTerm(String term) {
      this.term = term;
    }
  }
}
