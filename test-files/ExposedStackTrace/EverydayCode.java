package samples.trace.everyday;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.Builder;
import lombok.Data;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.ModelAndView;
import reactor.core.publisher.Mono;

record Failure(int status, String message, String trace) {
}

@Data
class ErrorBody {

  private String message;
  private String[] stack;
  private Object details;
}

@Builder
class BuiltBody {

  String message;
  String stackTrace;
}

@RestControllerAdvice
class Advice {

  private static final Logger LOG = LoggerFactory.getLogger(Advice.class);

  @Value("${errors.include-stacktrace:false}")
  private boolean includeStackTrace;

  @ExceptionHandler(Exception.class)
  @ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
  Failure record(Exception e) {
    return new Failure(500, "failed", Arrays.toString(e.getStackTrace())); // Noncompliant
  }

  @ExceptionHandler(IllegalStateException.class)
  ResponseEntity<Map<String, Object>> map(IllegalStateException e) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("message", "failed");
    body.put("trace", ExceptionUtils.getStackTrace(e)); // Noncompliant
    return new ResponseEntity<>(body, HttpStatus.CONFLICT);
  }

  @ExceptionHandler(NullPointerException.class)
  ResponseEntity<ErrorBody> setters(NullPointerException e) {
    ErrorBody body = new ErrorBody();
    body.setMessage("failed");
    body.setStack(ExceptionUtils.getStackFrames(e)); // Noncompliant
    return ResponseEntity.internalServerError().body(body);
  }

  @ExceptionHandler(ArithmeticException.class)
  ProblemDetail problem(ArithmeticException e) {
    ProblemDetail problem = ProblemDetail.forStatus(500);
    problem.setProperty("stackTrace", e.getStackTrace()); // Noncompliant
    return problem;
  }

  @ExceptionHandler(IllegalArgumentException.class)
  ResponseEntity<BuiltBody> built(IllegalArgumentException e) {
    String trace = Arrays.stream(e.getStackTrace()).map(StackTraceElement::toString).collect(Collectors.joining("\n")); // Noncompliant
    return ResponseEntity.badRequest().body(BuiltBody.builder().message("wrong").stackTrace(trace).build());
  }

  @ExceptionHandler(ClassCastException.class)
  ResponseEntity<String> printed(ClassCastException e) {
    StringWriter writer = new StringWriter();
    e.printStackTrace(new PrintWriter(writer, true));
    return ResponseEntity.status(500).body(writer.toString()); // Noncompliant
  }

  @ExceptionHandler(IndexOutOfBoundsException.class)
  ResponseEntity<String> stream(IndexOutOfBoundsException e) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    e.printStackTrace(new PrintStream(out));
    return ResponseEntity.status(500).body(out.toString()); // Noncompliant
  }

  @ExceptionHandler(UnsupportedOperationException.class)
  ResponseEntity<String> helper(UnsupportedOperationException e) {
    return ResponseEntity.status(500).body(traceOf(e));
  }

  private static String traceOf(Throwable failure) {
    StringBuilder text = new StringBuilder();
    for (StackTraceElement element : failure.getStackTrace()) { // Noncompliant
      text.append(element).append('\n');
    }
    return text.toString();
  }

  @ExceptionHandler(IOException.class)
  ResponseEntity<Map<String, Object>> flagged(IOException e) {
    Map<String, Object> body = new HashMap<>();
    body.put("message", "failed");
    if (includeStackTrace) {
      body.put("trace", ExceptionUtils.getStackTrace(e));
    }
    return ResponseEntity.status(500).body(body);
  }

  @ExceptionHandler(SecurityException.class)
  ResponseEntity<String> logged(SecurityException e) {
    LOG.error("failed {}", ExceptionUtils.getStackTrace(e));
    return ResponseEntity.status(403).body("You may not do this.");
  }

  @ExceptionHandler(CloneNotSupportedException.class)
  ResponseEntity<Integer> depth(CloneNotSupportedException e) {
    return ResponseEntity.status(500).body(e.getStackTrace().length);
  }
}

@Profile("dev")
@RestControllerAdvice
class DevelopmentAdvice {

  @ExceptionHandler(Exception.class)
  String any(Exception e) {
    return ExceptionUtils.getStackTrace(e);
  }
}

@ControllerAdvice
class Pages {

  @ExceptionHandler(Exception.class)
  ModelAndView page(Exception e) {
    ModelAndView page = new ModelAndView("error");
    page.addObject("stackTrace", e.getStackTrace()); // Noncompliant
    return page;
  }

  @ExceptionHandler(IOException.class)
  @ResponseBody
  String body(IOException e) {
    return ExceptionUtils.getStackTrace(e); // Noncompliant
  }
}

@Controller
class Shop {

  @GetMapping("/orders")
  String orders(Model model) {
    try {
      model.addAttribute("orders", load());
    } catch (IllegalStateException e) {
      model.addAttribute("trace", ExceptionUtils.getRootCauseStackTrace(e)); // Noncompliant
      return "error";
    }
    return "orders";
  }

  private String load() {
    return "";
  }

  @GetMapping("/threads")
  @ResponseBody
  int threads() {
    return Thread.currentThread().getStackTrace().length;
  }
}

@RestController
class Reactive {

  @GetMapping("/reactive")
  Mono<ResponseEntity<String>> reactive() {
    return Mono.fromCallable(() -> ResponseEntity.ok("done"))
      .onErrorResume(e -> Mono.just(ResponseEntity.status(500).body(ExceptionUtils.getStackTrace(e)))); // Noncompliant
  }

  @GetMapping("/reactive2")
  Mono<ResponseEntity<String>> logged() {
    return Mono.fromCallable(() -> ResponseEntity.ok("done"))
      .doOnError(e -> LoggerFactory.getLogger("x").error(ExceptionUtils.getStackTrace(e)))
      .onErrorReturn(ResponseEntity.status(500).body("failed"));
  }
}

@Provider
class Mapper implements ExceptionMapper<Throwable> {

  @Override
  public Response toResponse(Throwable failure) {
    return Response.status(500).entity(new Failure(500, "failed", ExceptionUtils.getStackTrace(failure))).build(); // Noncompliant
  }
}

class Servlet extends HttpServlet {

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      request.getReader().read();
    } catch (IOException e) {
      response.setStatus(500);
      PrintWriter out = response.getWriter();
      e.printStackTrace(out); // Noncompliant
      e.printStackTrace(new PrintStream(response.getOutputStream())); // Noncompliant
      e.printStackTrace();
      request.setAttribute("trace", e.getStackTrace()[0].getLineNumber());
    }
  }
}
