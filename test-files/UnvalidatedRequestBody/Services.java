package samples.services;

import jakarta.validation.Valid;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LeaveController {

  private final LeaveService checkingService;
  private final DeclaringService declaringService;
  private final TrustingService trustingService;

  LeaveController(LeaveService checkingService, DeclaringService declaringService, TrustingService trustingService) {
    this.checkingService = checkingService;
    this.declaringService = declaringService;
    this.trustingService = trustingService;
  }

  @PostMapping("/leave")
  void serviceOfThisFileValidates(@RequestBody LeaveRequest request) {
    checkingService.plan(request);
  }

  @PostMapping("/leave/declared")
  void serviceDeclaresItsParameterValid(@RequestBody LeaveRequest request) {
    declaringService.plan(request);
  }

  @PostMapping("/leave/trusting")
  void serviceTrusts(@RequestBody LeaveRequest request) { // Noncompliant
    trustingService.plan(request);
  }
}

interface LeaveService {

  void plan(LeaveRequest request);
}

@Service
class CheckingLeaveService implements LeaveService {

  private final Validator validator;

  CheckingLeaveService(Validator validator) {
    this.validator = validator;
  }

  @Override
  public void plan(LeaveRequest request) {
    if (!validator.validate(request).isEmpty()) {
      throw new ValidationException("Not a leave");
    }
  }
}

@Service
@Validated
class DeclaringService {

  void plan(@Valid LeaveRequest request) {
  }
}

@Service
class TrustingService {

  void plan(LeaveRequest request) {
  }
}

class LeaveRequest {
  @NotNull
  @Future
  private LocalDate from;

  public LocalDate getFrom() {
    return from;
  }
}
