package samples.inert.beans;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

@Service
class StockService { // Noncompliant {{Annotate "StockService" with "@Validated": nothing checks the constraints of its parameters, such as "@Positive" on "pieces" of "reserve".}}
//    ^^^^^^^^^^^^
  void reserve(String sku, @Positive int pieces) {
//                         ^^^^^^^^^<  {{This constraint never runs.}}
    System.setProperty(sku, "" + pieces);
  }

  private void audit(@NotBlank String who) {
    System.setProperty("who", who);
  }
}

record Transfer(@NotBlank String iban, @Positive long cents) {
}

@Component
class TransferDesk { // Noncompliant {{Annotate "TransferDesk" with "@Validated": nothing checks the constraints of its parameters, such as "@Valid" on "transfer" of "accept".}}

  void accept(@Valid Transfer transfer) {
    System.setProperty("iban", transfer.iban());
  }
}

@Repository
class TransferBook { // Noncompliant

  void storeAll(List<@Valid Transfer> transfers) {
    transfers.clear();
  }
}

interface Invitations {

  void invite(@NotBlank String address);
}

@Service
class MailedInvitations implements Invitations { // Noncompliant {{Annotate "MailedInvitations" with "@Validated": nothing checks the constraints of its parameters, such as "@NotBlank" on "address" of "invite".}}

  @Override
  public void invite(String address) {
    System.setProperty("address", address);
  }
}

@Retention(RetentionPolicy.RUNTIME)
@Service
@interface UseCase {
}

@UseCase
class CloseAccount { // Noncompliant

  @Validated
  void close(@Min(1) long account) {
    System.setProperty("account", "" + account);
  }
}

@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@NotBlank
@interface Sku {

  String message() default "no SKU";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}

@Service
class Catalog { // Noncompliant

  String find(@Sku String sku) {
    return sku;
  }
}

@Service
@Validated
class ValidatedService {

  void reserve(@Positive int pieces) {
    System.setProperty("pieces", "" + pieces);
  }
}

@Validated
interface ValidatedContract {

  void rename(@NotBlank String name);
}

@Service
class OfValidatedContract implements ValidatedContract {

  @Override
  public void rename(String name) {
    System.setProperty("name", name);
  }
}

@Validated
abstract class ValidatedBase {
}

@Service
class OfValidatedBase extends ValidatedBase {

  void rename(@NotBlank String name) {
    System.setProperty("name", name);
  }
}

@Retention(RetentionPolicy.RUNTIME)
@Service
@Validated
@interface CheckedUseCase {
}

@CheckedUseCase
class OpenAccount {

  void open(@NotBlank String owner) {
    System.setProperty("owner", owner);
  }
}

class NoBean {

  void reserve(@Positive int pieces) {
    System.setProperty("pieces", "" + pieces);
  }
}

@Component
class CalledByALibrary {

  @EventListener
  void on(@Valid Transfer transfer) {
    System.setProperty("iban", transfer.iban());
  }
}

@Component
@Path("/stock")
class Resource {

  @GET
  public String stock(@QueryParam("sku") @NotBlank String sku) {
    return sku;
  }
}

@Service
class ByHand {

  private final Validator validator;

  ByHand(Validator validator) {
    this.validator = validator;
  }

  void accept(@Valid Transfer transfer) {
    if (!validator.validate(transfer).isEmpty()) {
      throw new IllegalArgumentException("Not a transfer");
    }
  }
}

@Service
class NothingToCheck {

  void accept(@Valid StringBuilder text) {
    text.append("no constraint inside");
  }

  private void inner(@NotEmpty String text) {
    System.setProperty("text", text);
  }
}
