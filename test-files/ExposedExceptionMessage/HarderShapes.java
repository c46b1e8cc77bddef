package samples.messages.harder;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import lombok.Builder;
import lombok.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import reactor.core.publisher.Mono;

@Value
@Builder
class Problem {

  String code;
  String detail;
}

interface Shelves {

  String load(String name) throws IOException;

  void store(String name) throws IOException;
}

@RestController
class ShelfController {

  private final Shelves shelves;

  ShelfController(Shelves shelves) {
    this.shelves = shelves;
  }

  @GetMapping("/shelf")
  String load() {
    try {
      return shelves.load("a");
    } catch (IOException e) {
      throw new ResponseStatusException(HttpStatus.BAD_GATEWAY, "Shelf: " + e.getMessage(), e); // Noncompliant
    }
  }

  @PostMapping("/shelf")
  ResponseEntity<?> store() {
    return guarded(() -> {
      try {
        shelves.store("a");
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      return ResponseEntity.ok().build();
    });
  }

  private ResponseEntity<?> guarded(Supplier<ResponseEntity<?>> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      Problem problem = Problem.builder().code("E1").detail(e.getMessage()).build(); // Noncompliant
      return ResponseEntity.internalServerError().body(problem);
    }
  }
}

@RestControllerAdvice
class ShelfFailures {

  @ExceptionHandler({IOException.class, NullPointerException.class})
  ProblemDetail broken(Exception e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR, e.getMessage()); // Noncompliant
  }

  @ExceptionHandler(RuntimeException.class)
  ResponseEntity<Map<String, String>> any(RuntimeException e) {
    String text = e.getMessage() != null ? e.getMessage() : "unknown"; // Noncompliant
    return ResponseEntity.status(500).body(Map.of("error", text));
  }
}

@Controller
class ShelfPages {

  private final Shelves shelves;

  ShelfPages(Shelves shelves) {
    this.shelves = shelves;
  }

  @GetMapping("/page")
  String page(Model model) {
    try {
      model.addAttribute("shelf", shelves.load("a"));
    } catch (IOException e) {
      model.addAttribute("error", e.getMessage()); // Noncompliant
    }
    return "shelf";
  }

  @PostMapping("/page")
  String save(RedirectAttributes flash) {
    try {
      shelves.store("a");
    } catch (IOException e) {
      flash.addFlashAttribute("error", "Not stored: " + e.getLocalizedMessage()); // Noncompliant
    }
    return "redirect:/page";
  }
}

@Component
class ShelfFilter extends OncePerRequestFilter {

  private final ObjectMapper mapper = new ObjectMapper();

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException e) {
      response.setStatus(500);
      mapper.writeValue(response.getOutputStream(), Map.of("error", e.getMessage())); // Noncompliant
    }
  }
}

@Component
class ReactiveFailures implements WebExceptionHandler {

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    ServerHttpResponse response = exchange.getResponse();
    byte[] text = failure.getMessage().getBytes(StandardCharsets.UTF_8); // Noncompliant
    return response.writeWith(Mono.just(response.bufferFactory().wrap(text)));
  }
}
