package samples.html.others;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

class Layout {

  static String page(String body) {
    return "<html><body>" + body + "</body></html>";
  }

  static String safePage(String body) {
    return "<html><body>" + HtmlUtils.htmlEscape(body) + "</body></html>";
  }
}

@RestController
class GreetingPages {

  @GetMapping(value = "/hello", produces = MediaType.TEXT_HTML_VALUE)
  String hello(@RequestParam String name) {
    return Layout.page(name); // Noncompliant
  }

  @GetMapping(value = "/bye", produces = MediaType.TEXT_HTML_VALUE)
  String bye(@RequestParam String name) {
    return Layout.safePage(name);
  }
}
