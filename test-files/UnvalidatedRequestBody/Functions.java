package samples.functions;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

class PaymentHandler {

  private final Payments payments;
  private final Validator validator;
  private final jakarta.validation.Validator beanValidator;

  PaymentHandler(Payments payments, Validator validator, jakarta.validation.Validator beanValidator) {
    this.payments = payments;
    this.validator = validator;
    this.beanValidator = beanValidator;
  }

  Mono<ServerResponse> pay(ServerRequest request) {
    return request.bodyToMono(PaymentRequest.class) // Noncompliant {{Validate this body before using it: nothing checks the constraints of "PaymentRequest", such as "@NotBlank" on "iban".}}
      .flatMap(payments::save)
      .flatMap(id -> ServerResponse.ok().bodyValue(id));
  }

  Mono<ServerResponse> payAll(ServerRequest request) {
    return payments.saveAll(request.bodyToFlux(PaymentRequest.class)) // Noncompliant
      .then(ServerResponse.noContent().build());
  }

  Mono<ServerResponse> payReferenced(ServerRequest request) {
    Mono<PaymentRequest> body = request.bodyToMono(new ParameterizedTypeReference<PaymentRequest>() { }); // Noncompliant
    return body.flatMap(payments::save).flatMap(id -> ServerResponse.ok().bodyValue(id));
  }

  Mono<ServerResponse> methodReference(ServerRequest request) {
    return request.bodyToMono(PaymentRequest.class)
      .doOnNext(this::validate)
      .flatMap(payments::save)
      .flatMap(id -> ServerResponse.ok().bodyValue(id));
  }

  Mono<ServerResponse> otherName(ServerRequest request) {
    return request.bodyToMono(PaymentRequest.class)
      .map(this::accepted)
      .flatMap(payments::save)
      .flatMap(id -> ServerResponse.ok().bodyValue(id));
  }

  Mono<ServerResponse> inLambda(ServerRequest request) {
    return request.bodyToMono(PaymentRequest.class).flatMap(payment -> {
      Errors errors = new BeanPropertyBindingResult(payment, "payment");
      validator.validate(payment, errors);
      return errors.hasErrors() ? ServerResponse.badRequest().build() : payments.save(payment).flatMap(id -> ServerResponse.ok().bodyValue(id));
    });
  }

  Mono<ServerResponse> wholeValue(ServerRequest request) {
    Mono<PaymentRequest> body = validated(request.bodyToMono(PaymentRequest.class));
    return body.flatMap(payments::save).flatMap(id -> ServerResponse.ok().bodyValue(id));
  }

  private Mono<PaymentRequest> validated(Mono<PaymentRequest> body) {
    return body.doOnNext(this::validate);
  }

  private PaymentRequest accepted(PaymentRequest payment) {
    Set<?> problems = beanValidator.validate(payment);
    if (!problems.isEmpty()) {
      throw new ConstraintViolationException("Not a payment", null);
    }
    return payment;
  }

  private void validate(PaymentRequest payment) {
    accepted(payment);
  }
}

@Configuration
class Routes {

  @Bean
  RouterFunction<ServerResponse> routes(Payments payments, PaymentHandler handler) {
    return RouterFunctions.route()
      .POST("/payments", handler::pay)
      .POST("/quick", request -> request.bodyToMono(PaymentRequest.class) // Noncompliant
        .flatMap(payments::save)
        .flatMap(id -> ServerResponse.ok().bodyValue(id)))
      .build();
  }
}

class MvcFunctions {

  org.springframework.web.servlet.function.ServerResponse pay(org.springframework.web.servlet.function.ServerRequest request) throws Exception {
    PaymentRequest payment = request.body(PaymentRequest.class); // Noncompliant
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    return org.springframework.web.servlet.function.ServerResponse.ok().body(payment.iban());
  }

  org.springframework.web.servlet.function.ServerResponse checked(org.springframework.web.servlet.function.ServerRequest request, Validator validator)
    throws Exception {
    PaymentRequest payment = request.body(PaymentRequest.class);
    Errors errors = new BeanPropertyBindingResult(payment, "payment");
    validator.validate(payment, errors);
    return org.springframework.web.servlet.function.ServerResponse.ok().body(payment.iban());
  }
}

interface Payments {

  Mono<String> save(PaymentRequest payment);

  Mono<Void> saveAll(org.reactivestreams.Publisher<PaymentRequest> payments);
}

record PaymentRequest(@NotBlank String iban, @Positive long cents) {
}
