package com.acme.shop.unlogged.silent;

import io.vertx.ext.web.Router;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.util.logging.Level;
import lombok.extern.slf4j.Slf4j;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

interface Tracker {

  void captureException(Throwable failure);
}

interface Answers {

  ResponseEntity<Object> toAnswer(Throwable failure);
}

class NoSuchOrderException extends RuntimeException {
}

@RestControllerAdvice
class LoggingAdvice extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(LoggingAdvice.class);
  private static final java.util.logging.Logger JUL = java.util.logging.Logger.getLogger("failures");

  private final Tracker tracker;
  private final Answers answers;

  LoggingAdvice(Tracker tracker, Answers answers) {
    this.tracker = tracker;
    this.answers = answers;
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<Object> logged(Exception e) {
    LOG.error("Request failed", e);
    return ResponseEntity.status(500).body("Not saved");
  }

  @ExceptionHandler(Throwable.class)
  ResponseEntity<Object> loggedByThePlatform(Throwable e) {
    JUL.log(Level.SEVERE, "Request failed", e);
    return ResponseEntity.status(500).body("Not saved");
  }

  @ExceptionHandler(RuntimeException.class)
  ResponseEntity<Object> fluent(RuntimeException e) {
    LOG.atError().setCause(e).log("Request failed");
    return ResponseEntity.status(500).body("Not saved");
  }

  @ExceptionHandler({RuntimeException.class, NoSuchOrderException.class})
  ResponseEntity<Object> byHelper(RuntimeException e) {
    return answer(e);
  }

  private ResponseEntity<Object> answer(RuntimeException failure) {
    LOG.warn("Request failed", failure);
    return ResponseEntity.status(500).body("Not saved");
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<Object> tracked(Exception e) {
    tracker.captureException(e);
    return ResponseEntity.status(500).body("Not saved");
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<Object> handedOn(Exception e) {
    return answers.toAnswer(e);
  }

  @ExceptionHandler(RuntimeException.class)
  ResponseEntity<Object> rethrown(RuntimeException e) {
    if (e instanceof NoSuchOrderException) {
      return ResponseEntity.notFound().build();
    }
    throw e;
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<Object> ofTheFramework(Exception e, WebRequest request) {
    return handleExceptionInternal(e, "Not saved", new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
  }

  @ExceptionHandler(NoSuchOrderException.class)
  ResponseEntity<Object> expected(NoSuchOrderException e) {
    return ResponseEntity.notFound().build();
  }

  @ExceptionHandler(AccessDeniedException.class)
  ResponseEntity<Object> denied() {
    return ResponseEntity.status(403).build();
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status,
    WebRequest request) {
    return ResponseEntity.badRequest().body("Please look at the fields");
  }
}

@Slf4j
@RestControllerAdvice
class GeneratedLogger {

  @ExceptionHandler(Exception.class)
  ResponseEntity<Object> logged(Exception e) {
    log.error("Request failed", e);
    return ResponseEntity.status(500).body("Not saved");
  }
}

@RestControllerAdvice
@Profile("dev")
class QuietForDevelopers {

  @ExceptionHandler(Exception.class)
  String all(Exception e) {
    return "failed";
  }
}

class OnlyWhatWeKnow implements HandlerExceptionResolver {

  @Override
  public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
    return failure instanceof NoSuchOrderException ? page() : nothing();
  }

  private ModelAndView page() {
    return new ModelAndView("no-such-order");
  }

  private ModelAndView nothing() {
    return null;
  }
}

class ClientMapper implements ExceptionMapper<WebApplicationException> {

  @Override
  public Response toResponse(WebApplicationException failure) {
    return failure.getResponse();
  }
}

class TokenFilter extends OncePerRequestFilter {

  private final HandlerExceptionResolver resolver;

  TokenFilter(HandlerExceptionResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    try {
      request.setAttribute("user", Integer.parseInt(request.getHeader("user")));
    } catch (Exception e) {
      response.setStatus(401);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (NoSuchOrderException e) {
      response.sendError(404);
    } catch (Exception e) {
      resolver.resolveException(request, response, null, e);
    }
  }
}

class TellingWebFilter implements WebFilter {

  private static final Logger LOG = LoggerFactory.getLogger(TellingWebFilter.class);

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return chain.filter(exchange)
      .doOnError(e -> LOG.error("Request failed", e))
      .onErrorResume(e -> exchange.getResponse().setComplete());
  }
}

class PassingWebFilter implements WebFilter {

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return chain.filter(exchange)
      .onErrorResume(NoSuchOrderException.class, e -> exchange.getResponse().setComplete())
      .onErrorResume(e -> Mono.error(new IllegalStateException(e)));
  }
}

class TellingRoutes {

  void install(Router router) {
    router.route().failureHandler(context -> {
      LoggerFactory.getLogger("routes").error("Request failed", context.failure());
      context.response().setStatusCode(500).end("Not sent");
    });
    router.route("/next").failureHandler(context -> context.next());
  }
}
