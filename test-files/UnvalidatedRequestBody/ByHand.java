package samples.byhand;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Set;
import org.apache.commons.lang3.Validate;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.DataBinder;
import org.springframework.validation.SmartValidator;
import org.springframework.validation.ValidationUtils;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TransferController {

  private final Validator validator;
  private final SmartValidator smartValidator;
  private final TransferRules rules;
  private final TransferService service;

  TransferController(Validator validator, SmartValidator smartValidator, TransferRules rules, TransferService service) {
    this.validator = validator;
    this.smartValidator = smartValidator;
    this.rules = rules;
    this.service = service;
  }

  @PostMapping("/bean-validation")
  ResponseEntity<String> beanValidation(@RequestBody TransferRequest request) {
    Set<ConstraintViolation<TransferRequest>> violations = validator.validate(request);
    return violations.isEmpty() ? ResponseEntity.ok("sent") : ResponseEntity.badRequest().build();
  }

  @PostMapping("/spring")
  ResponseEntity<String> spring(@RequestBody TransferRequest request) {
    var errors = new BeanPropertyBindingResult(request, "request");
    smartValidator.validate(request, errors);
    return errors.hasErrors() ? ResponseEntity.badRequest().build() : ResponseEntity.ok("sent");
  }

  @PostMapping("/utility")
  ResponseEntity<String> utility(@RequestBody TransferRequest request) {
    var errors = new BeanPropertyBindingResult(request, "request");
    ValidationUtils.invokeValidator(smartValidator, request, errors);
    return errors.hasErrors() ? ResponseEntity.badRequest().build() : ResponseEntity.ok("sent");
  }

  @PostMapping("/binder")
  ResponseEntity<String> binder(@RequestBody TransferRequest request) {
    DataBinder binder = new DataBinder(request);
    binder.setValidator(smartValidator);
    binder.validate();
    return binder.getBindingResult().hasErrors() ? ResponseEntity.badRequest().build() : ResponseEntity.ok("sent");
  }

  @PostMapping("/helper")
  void helper(@RequestBody TransferRequest request) {
    stopIfWrong(request);
    service.send(request);
  }

  @PostMapping("/generic-helper")
  void genericHelper(@RequestBody TransferRequest request) {
    mustHold(request);
    service.send(request);
  }

  @PostMapping("/factory")
  void factory(@RequestBody TransferRequest request) {
    if (!Validation.buildDefaultValidatorFactory().getValidator().validate(request).isEmpty()) {
      throw new IllegalArgumentException("Not a transfer");
    }
    service.send(request);
  }

  @PostMapping("/own-class")
  void ownClass(@RequestBody TransferRequest request) {
    rules.check(request);
    service.send(request);
  }

  @PostMapping("/service")
  void serviceValidates(@RequestBody TransferRequest request) {
    service.sendValid(request);
  }

  @PostMapping("/service-annotated")
  void serviceDeclaresValid(@RequestBody TransferRequest request) {
    service.accept(request);
  }

  @PostMapping("/loop")
  void loop(@RequestBody List<TransferRequest> requests) {
    for (TransferRequest request : requests) {
      stopIfWrong(request);
    }
    requests.forEach(service::send);
  }

  @PostMapping("/stream")
  void stream(@RequestBody List<TransferRequest> requests) {
    requests.stream().peek(this::stopIfWrong).forEach(service::send);
  }

  @PostMapping("/mapped")
  void mapped(@RequestBody TransferRequest request) {
    Transfer transfer = Transfer.of(request);
    if (!validator.validate(Transfer.of(request)).isEmpty()) {
      throw new IllegalArgumentException(transfer.toString());
    }
  }

  @PostMapping("/mapped/local")
  void mappedIntoALocal(@RequestBody TransferRequest request) {
    Transfer transfer = Transfer.of(request);
    if (!validator.validate(transfer).isEmpty()) {
      throw new IllegalArgumentException("Not a transfer");
    }
  }

  @PostMapping("/question")
  void asksAHelper(@RequestBody TransferRequest request) {
    if (isInvalid(request)) {
      throw new IllegalArgumentException("Not a transfer");
    }
  }

  @PostMapping("/receipt")
  void validatesWhatComesOfIt(@RequestBody TransferRequest request) { // Noncompliant
    String receipt = service.receiptOf(request);
    rules.validateToken(receipt);
  }

  @PostMapping("/self")
  void selfChecking(@RequestBody SelfChecking request) {
    service.send(new TransferRequest());
  }

  @PostMapping("/compact")
  void compactConstructor(@RequestBody CompactlyChecked request) {
    service.send(new TransferRequest());
  }

  @PostMapping("/asked")
  void asked(@RequestBody Asked request) {
    if (!request.isValid()) {
      throw new IllegalArgumentException("Not a transfer");
    }
  }

  @PostMapping("/checked")
  void checkedMemberByMember(@RequestBody TransferRequest request) {
    checkTransfer(request);
    service.send(request);
  }

  @PostMapping("/presence")
  void presenceOnly(@RequestBody TransferRequest request) { // Noncompliant
    Validate.notNull(request);
    service.send(request);
  }

  @PostMapping("/something-else")
  void somethingElse(@RequestBody TransferRequest request, String token) { // Noncompliant
    rules.validateToken(token);
    service.send(request);
  }

  @PostMapping("/member")
  void memberOnly(@RequestBody TransferRequest request) { // Noncompliant
    if (!rules.isValidIban(request.getIban())) {
      throw new IllegalArgumentException("Not an account");
    }
    service.send(request);
  }

  @PostMapping("/cache")
  void invalidatesACache(@RequestBody TransferRequest request) { // Noncompliant
    service.invalidate(request);
    service.send(request);
  }

  private boolean isInvalid(TransferRequest request) {
    return request.getCents() <= 0;
  }

  private void checkTransfer(TransferRequest request) {
    if (request.getIban() == null || request.getCents() <= 0) {
      throw new IllegalArgumentException("Not a transfer");
    }
  }

  private void stopIfWrong(TransferRequest request) {
    mustHold(request);
  }

  private <T> void mustHold(T value) {
    Set<ConstraintViolation<T>> violations = validator.validate(value);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
  }
}

@RestController
class BinderController {

  @InitBinder
  void addRules(WebDataBinder binder) {
    binder.addValidators(new TransferFormat());
  }

  @PostMapping("/init-binder")
  void send(@RequestBody TransferRequest request) {
  }
}

@RestController
class EditorController {

  @InitBinder
  void editors(WebDataBinder binder) {
    binder.setDisallowedFields("id");
  }

  @PostMapping("/editors")
  void send(@RequestBody TransferRequest request) { // Noncompliant
  }
}

@RestController
@ValidatesBodies
class InterceptedController {

  @PostMapping("/intercepted")
  void send(@RequestBody TransferRequest request) {
  }

}

@RestController
class InterceptedMethods {

  @ValidateBody
  @PostMapping("/intercepted/method")
  void send(@RequestBody TransferRequest request) {
  }
}

@interface ValidatesBodies {
}

@interface ValidateBody {
}

class TransferFormat implements org.springframework.validation.Validator {

  @Override
  public boolean supports(Class<?> type) {
    return TransferRequest.class == type;
  }

  @Override
  public void validate(Object target, org.springframework.validation.Errors errors) {
    errors.reject("never");
  }
}

interface TransferRules {

  void check(TransferRequest request);

  void validateToken(String token);

  boolean isValidIban(String iban);
}

@Validated
interface TransferService {

  void send(TransferRequest request);

  void sendValid(TransferRequest request);

  void accept(@Valid TransferRequest request);

  void invalidate(TransferRequest request);

  String receiptOf(TransferRequest request);
}

record Transfer(@NotBlank String iban) {

  static Transfer of(TransferRequest request) {
    return new Transfer(request.getIban());
  }
}

class TransferRequest {
  @NotBlank
  private String iban;
  @Positive
  private long cents;

  public String getIban() {
    return iban;
  }

  public long getCents() {
    return cents;
  }
}

class SelfChecking {
  @NotBlank
  private final String iban;

  SelfChecking(String iban) {
    this.iban = iban;
    validateSelf();
  }

  private void validateSelf() {
    if (!Validation.buildDefaultValidatorFactory().getValidator().validate(this).isEmpty()) {
      throw new IllegalArgumentException("Not a transfer");
    }
  }

  public String getIban() {
    return iban;
  }
}

record CompactlyChecked(@NotBlank String iban) {

  CompactlyChecked {
    if (iban == null || iban.isBlank()) {
      throw new IllegalArgumentException("No account");
    }
  }
}

class Asked {
  @NotBlank
  public String iban;

  boolean isValid() {
    return iban != null && !iban.isBlank();
  }
}
