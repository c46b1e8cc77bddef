package samples.message.everyday;

import com.fasterxml.jackson.core.JsonProcessingException;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.Builder;
import lombok.Data;
import lombok.extern.slf4j.Slf4j;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import reactor.core.publisher.Mono;

record ErrorAnswer(int status, String message) {
}

@Data
@Builder
class BuiltAnswer {

  private String message;
  private String code;
}

class ApiResponse<T> {

  private final boolean success;
  private final String message;

  ApiResponse(boolean success, String message) {
    this.success = success;
    this.message = message;
  }

  static <T> ApiResponse<T> error(String message) {
    return new ApiResponse<>(false, message);
  }

  public boolean isSuccess() {
    return success;
  }

  public String getMessage() {
    return message;
  }
}

class OrderNotFound extends RuntimeException {

  OrderNotFound(long id) {
    super("There is no order " + id);
  }
}

@Slf4j
@RestControllerAdvice
class Advice extends ResponseEntityExceptionHandler {

  @ExceptionHandler(Exception.class)
  ResponseEntity<ErrorAnswer> any(Exception e) {
    return ResponseEntity.status(500).body(new ErrorAnswer(500, e.getMessage())); // Noncompliant
  }

  @ExceptionHandler({SQLException.class, DataIntegrityViolationException.class})
  ResponseEntity<Map<String, String>> data(Exception failure) {
    return new ResponseEntity<>(Map.of("error", failure.getLocalizedMessage()), HttpStatus.CONFLICT); // Noncompliant
  }

  @ExceptionHandler(RuntimeException.class)
  ProblemDetail problem(RuntimeException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR, e.getMessage()); // Noncompliant
  }

  @ExceptionHandler(IOException.class)
  ErrorResponse response(IOException e) {
    return ErrorResponse.create(e, HttpStatus.BAD_GATEWAY, "Upstream: " + e.getMessage()); // Noncompliant
  }

  @ExceptionHandler(OrderNotFound.class)
  ResponseEntity<ErrorAnswer> own(OrderNotFound e) {
    return ResponseEntity.status(404).body(new ErrorAnswer(404, e.getMessage()));
  }

  @ExceptionHandler(ConstraintViolationException.class)
  ResponseEntity<List<String>> violations(ConstraintViolationException e) {
    return ResponseEntity.badRequest().body(e.getConstraintViolations().stream().map(ConstraintViolation::getMessage).collect(Collectors.toList()));
  }

  @ExceptionHandler(JsonProcessingException.class)
  ResponseEntity<BuiltAnswer> built(JsonProcessingException e) {
    BuiltAnswer answer = BuiltAnswer.builder()
      .code("JSON")
      .message(e.getOriginalMessage()) // Noncompliant
      .build();
    return ResponseEntity.badRequest().body(answer);
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    Map<String, String> errors = new HashMap<>();
    e.getBindingResult().getAllErrors().forEach(error -> errors.put(((FieldError) error).getField(), error.getDefaultMessage()));
    return ResponseEntity.badRequest().body(errors);
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return ResponseEntity.badRequest().body("Malformed: " + e.getMostSpecificCause().getMessage()); // Noncompliant
  }
}

@Profile("dev")
@RestControllerAdvice
class DevelopmentAdvice {

  @ExceptionHandler(Exception.class)
  ErrorAnswer any(Exception e) {
    return new ErrorAnswer(500, e.getMessage());
  }
}

@Slf4j
@RestController
class Orders {

  @GetMapping("/a")
  ResponseEntity<?> badRequest() {
    try {
      return ResponseEntity.ok(load());
    } catch (Exception e) {
      return ResponseEntity.badRequest().body(e.getMessage()); // Noncompliant
    }
  }

  @GetMapping("/b")
  ApiResponse<String> wrapped() {
    try {
      load();
      return new ApiResponse<>(true, "done");
    } catch (IOException e) {
      log.error("failed", e);
      return ApiResponse.error("Failed: " + e.getMessage()); // Noncompliant
    }
  }

  @GetMapping("/c")
  Map<String, Object> map() {
    Map<String, Object> answer = new HashMap<>();
    try {
      answer.put("orders", load());
    } catch (Exception ex) {
      answer.put("error", ex.toString()); // Noncompliant
    }
    return answer;
  }

  @GetMapping("/d")
  String thrown() {
    try {
      return load();
    } catch (IOException e) {
      throw new ResponseStatusException(HttpStatus.BAD_GATEWAY, e.getMessage(), e); // Noncompliant
    }
  }

  @GetMapping("/e")
  String formatted() {
    try {
      return load();
    } catch (Exception e) {
      String text = String.format("Not loaded: %s", e); // Noncompliant
      return text;
    }
  }

  @GetMapping("/f")
  ResponseEntity<String> rootCause() {
    try {
      return ResponseEntity.ok(load());
    } catch (Exception e) {
      return ResponseEntity.internalServerError().body(ExceptionUtils.getRootCauseMessage(e)); // Noncompliant
    }
  }

  @GetMapping("/g")
  ResponseEntity<String> cause() {
    try {
      return ResponseEntity.ok(load());
    } catch (Exception e) {
      Throwable root = e.getCause() == null ? e : e.getCause();
      return ResponseEntity.internalServerError().header("X-Error", root.getMessage()).build(); // Noncompliant
    }
  }

  @GetMapping("/h")
  ResponseEntity<String> helper() {
    try {
      return ResponseEntity.ok(load());
    } catch (Exception e) {
      return failed(e);
    }
  }

  private ResponseEntity<String> failed(Exception e) {
    return ResponseEntity.status(500).body("Error: " + e.getMessage()); // Noncompliant
  }

  @GetMapping("/i")
  ResponseEntity<String> logged() {
    try {
      return ResponseEntity.ok(load());
    } catch (Exception e) {
      log.error("failed: {}", e.getMessage());
      return ResponseEntity.internalServerError().body("The orders cannot be shown.");
    }
  }

  @GetMapping("/j")
  ResponseEntity<String> own() {
    try {
      return ResponseEntity.ok(load());
    } catch (OrderNotFound e) {
      return ResponseEntity.status(404).body(e.getMessage());
    } catch (IOException e) {
      return ResponseEntity.status(500).body("");
    }
  }

  @GetMapping("/k")
  Mono<ResponseEntity<String>> reactive() {
    return Mono.just("x").map(ResponseEntity::ok)
      .onErrorResume(e -> Mono.just(ResponseEntity.badRequest().body(e.getMessage()))); // Noncompliant
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  String illegal(NullPointerException e) {
    return e.getMessage(); // Noncompliant
  }

  private String load() throws IOException {
    return "";
  }
}

@Controller
class Pages {

  @GetMapping("/page")
  String page(Model model) {
    try {
      model.addAttribute("x", Integer.parseInt("x"));
    } catch (RuntimeException e) {
      model.addAttribute("error", e.getMessage()); // Noncompliant
    }
    return "page";
  }

  @PostMapping("/page")
  String submit(RedirectAttributes redirect) {
    try {
      Thread.sleep(1);
    } catch (Exception e) {
      redirect.addFlashAttribute("error", "Not saved: " + e.getMessage()); // Noncompliant
    }
    return "redirect:/page";
  }

  @ExceptionHandler(Exception.class)
  ModelAndView error(Exception e) {
    ModelAndView page = new ModelAndView("error");
    page.addObject("message", e.getMessage()); // Noncompliant
    return page;
  }
}

@Provider
class AnyMapper implements ExceptionMapper<Throwable> {

  @Override
  public Response toResponse(Throwable failure) {
    return Response.status(500).entity(new ErrorAnswer(500, failure.getMessage())).build(); // Noncompliant
  }
}

@Provider
class OwnMapper implements ExceptionMapper<OrderNotFound> {

  @Override
  public Response toResponse(OrderNotFound failure) {
    return Response.status(404).entity(failure.getMessage()).build();
  }
}

@Path("/files")
class Files {

  @GET
  public Response file() {
    try {
      return Response.ok(java.nio.file.Files.readString(java.nio.file.Path.of("x"))).build();
    } catch (IOException e) {
      throw new InternalServerErrorException(e.getMessage(), e); // Noncompliant
    }
  }

  @GET
  @Path("/other")
  public Response other() {
    try {
      return Response.ok(java.nio.file.Files.readString(java.nio.file.Path.of("x"))).build();
    } catch (IOException e) {
      throw new WebApplicationException(Response.status(500).entity(e.getMessage()).build()); // Noncompliant
    }
  }
}

class FileServlet extends HttpServlet {

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      request.getReader().readLine();
    } catch (IOException e) {
      log("failed", e);
      response.sendError(500, e.getMessage()); // Noncompliant
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      request.getReader().readLine();
    } catch (IOException e) {
      response.setStatus(500);
      response.getWriter().write("{\"error\": \"" + e.getMessage() + "\"}"); // Noncompliant
    }
  }
}

class Functions {

  Mono<ServerResponse> handle(ServerRequest request) {
    return ServerResponse.ok().bodyValue("x")
      .onErrorResume(e -> ServerResponse.status(500).bodyValue(Map.of("message", e.getMessage()))); // Noncompliant
  }
}

class GraphQl extends DataFetcherExceptionResolverAdapter {

  @Override
  protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
    return GraphqlErrorBuilder.newError(environment).message(failure.getMessage()).build(); // Noncompliant
  }
}
