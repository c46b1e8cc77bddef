package samples.messages.shapes;

import com.paypal.sdk.exceptions.ApiException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

record ApiError(Instant at, int status, String message) {

  static ApiError of(HttpStatus status, String message) {
    return new ApiError(Instant.now(), status.value(), message);
  }
}

class Envelope<T> {

  private final T data;
  private final String error;

  private Envelope(T data, String error) {
    this.data = data;
    this.error = error;
  }

  static <T> Envelope<T> ok(T data) {
    return new Envelope<>(data, null);
  }

  static <T> Envelope<T> failed(String error) {
    return new Envelope<>(null, error);
  }

  public T getData() {
    return data;
  }

  public String getError() {
    return error;
  }
}

class BedTaken extends RuntimeException {

  BedTaken(String text) {
    super(text);
  }
}

interface Beds {

  String find(long id) throws SQLException;
}

@RequestMapping("/beds")
interface BedsApi {

  @GetMapping("/{id}")
  Envelope<String> bed(@PathVariable("id") long id);
}

@RestController
class BedsController implements BedsApi {

  private static final Logger LOG = LoggerFactory.getLogger(BedsController.class);

  private final Beds beds;

  BedsController(Beds beds) {
    this.beds = beds;
  }

  @Override
  public Envelope<String> bed(long id) {
    try {
      return Envelope.ok(beds.find(id));
    } catch (SQLException e) {
      LOG.error("No bed", e);
      return Envelope.failed("Database error: " + e.getMessage()); // Noncompliant
    }
  }
}

@ControllerAdvice
class Failures {

  @ExceptionHandler(DataAccessException.class)
  ProblemDetail database(DataAccessException failure) {
    ProblemDetail detail = ProblemDetail.forStatus(HttpStatus.INTERNAL_SERVER_ERROR);
    detail.setTitle("Database");
    detail.setDetail(failure.getMostSpecificCause().getMessage()); // Noncompliant
    return detail;
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.CONFLICT)
  @ResponseBody
  Map<String, Object> conflict(DataIntegrityViolationException failure) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("time", Instant.now());
    body.put("reason", failure.getRootCause() == null ? "" : failure.getRootCause().getMessage()); // Noncompliant
    return body;
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<ApiError> any(Exception failure) {
    return respond(HttpStatus.INTERNAL_SERVER_ERROR, failure);
  }

  @ExceptionHandler(BedTaken.class)
  ResponseEntity<ApiError> taken(BedTaken failure) {
    return ResponseEntity.status(HttpStatus.CONFLICT).body(ApiError.of(HttpStatus.CONFLICT, failure.getMessage()));
  }

  private ResponseEntity<ApiError> respond(HttpStatus status, Exception failure) {
    return ResponseEntity.status(status).body(ApiError.of(status, failure.getLocalizedMessage())); // Noncompliant
  }
}

@Provider
class AnyMapper implements ExceptionMapper<RuntimeException> {

  @Override
  public Response toResponse(RuntimeException failure) {
    Response.ResponseBuilder builder = Response.serverError();
    builder.entity(Map.of("error", String.valueOf(failure))); // Noncompliant
    return builder.build();
  }
}

class Routes {

  private final Beds beds;

  Routes(Beds beds) {
    this.beds = beds;
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
      .GET("/beds/{id}", this::bed)
      .onError(IOException.class, (failure, request) -> ServerResponse.badRequest().bodyValue(failure.getMessage())) // Noncompliant
      .build();
  }

  private Mono<ServerResponse> bed(ServerRequest request) {
    return Mono.fromCallable(() -> beds.find(Long.parseLong(request.pathVariable("id"))))
      .flatMap(bed -> ServerResponse.ok().bodyValue(bed))
      .onErrorResume(failure -> ServerResponse.status(500).bodyValue(new ApiError(Instant.now(), 500, failure.getMessage()))); // Noncompliant
  }
}

class BedServlet extends HttpServlet {

  private final transient Beds beds;

  BedServlet(Beds beds) {
    this.beds = beds;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
    try {
      response.getWriter().write(beds.find(1));
    } catch (SQLException e) {
      response.sendError(500, e.toString()); // Noncompliant
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      beds.find(Long.parseLong(request.getParameter("id")));
    } catch (SQLException e) {
      log("No bed: " + e.getMessage());
      response.sendError(500, "The bed could not be read");
    }
  }
}

interface Wallet {

  void pay(long cents) throws ApiException;
}

@RestController
class WalletController {

  private final Wallet wallet;

  WalletController(Wallet wallet) {
    this.wallet = wallet;
  }

  @GetMapping("/wallet/{cents}")
  ResponseEntity<String> pay(@PathVariable long cents) {
    try {
      wallet.pay(cents);
      return ResponseEntity.ok("Paid");
    } catch (ApiException e) {
      return ResponseEntity.status(HttpStatus.BAD_GATEWAY).body("Not paid: " + e.getMessage()); // Noncompliant
    }
  }
}
