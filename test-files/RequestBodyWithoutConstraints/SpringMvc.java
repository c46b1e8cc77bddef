package samples.unconstrained.mvc;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import lombok.Data;
import lombok.NonNull;
import org.springframework.http.HttpEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

record CreateOrder(String customer, int pieces) {
//                        ^^^^^^^^> {{Nothing says what this has to be like.}}
//                                      ^^^^^^@-1> {{Nothing says what this has to be like.}}
}

@RestController
class OrderController {

  private Service service;

  @PostMapping("/orders")
  void create(@RequestBody CreateOrder order) { // Noncompliant {{Nothing in "CreateOrder" says what "customer" and "pieces" have to be like, so any value is accepted; constrain its members and annotate this parameter with "@Valid".}}
//                                     ^^^^^
    service.take(order);
  }

  @PutMapping("/orders")
  void replace(@Valid @RequestBody CreateOrder replacement) {
//                                             ^^^^^^^^^^^< {{It is taken here, too.}}
    service.take(replacement);
  }
}

@Data
class LombokOrder {
  private String customer;
  private List<String> items;
}

class Base {
  private String name;

  public void setName(String name) {
    this.name = name;
  }
}

class Derived extends Base {
  private BigDecimal price;

  public void setPrice(BigDecimal price) {
    this.price = price;
  }
}

record Wrapped(String name, Inner inner) {
}

record Inner(String text, int number) {
}

record OnlyOne(String text) {
}

record Toggle(boolean on, boolean off) {
}

record LoginRequest(String name, String password) {
}

record OrderFilter(String name, String state) {
}

record Checked(String name, String state) {

  Checked {
    Objects.requireNonNull(name);
    if (state.isEmpty()) {
      throw new IllegalArgumentException("state");
    }
  }
}

class Setters {
  private String name;
  private String state;

  public void setName(String name) {
    if (name == null) {
      throw new IllegalArgumentException("name");
    }
    this.name = name;
  }

  public void setState(String state) {
    this.state = state;
  }
}

@Data
class NonNulls {
  @NonNull
  private String name;
  private String state;
}

record Required(@JsonProperty(value = "name", required = true) String name, String state) {
}

record Constrained(@NotBlank String name, String state) {
}

record Holding(String name, @Valid List<Constrained> parts, String text) {
}

@Entity
class Customer {
  @Id
  public Long id;
  public String name;
  public String street;
}

@RestController
class ShapesController {

  private Service service;

  @RequestMapping(path = "/shapes/lombok", method = RequestMethod.POST)
  void lombok(@RequestBody LombokOrder order) { // Noncompliant
    service.take(order);
  }

  @PatchMapping("/shapes/derived")
  void derived(@RequestBody Derived derived) { // Noncompliant
    service.take(derived);
  }

  @PostMapping("/shapes/list")
  void addAll(@RequestBody List<Wrapped> all) { // Noncompliant
    service.take(all);
  }

  @PostMapping("/shapes/entity")
  void entity(HttpEntity<Inner> request) { // Noncompliant
    service.take(request);
  }

  @PostMapping("/shapes/one")
  void one(@RequestBody OnlyOne one) {
    service.take(one);
  }

  @PostMapping("/shapes/toggle")
  void toggle(@RequestBody Toggle toggle) {
    service.take(toggle);
  }

  @PostMapping("/shapes/login")
  void login(@RequestBody LoginRequest login) {
    service.take(login);
  }

  @PostMapping("/shapes/filter")
  void filter(@RequestBody OrderFilter filter) {
    service.take(filter);
  }

  @PostMapping("/shapes/checked")
  void checked(@RequestBody Checked checked) {
    service.take(checked);
  }

  @PostMapping("/shapes/setters")
  void setters(@RequestBody Setters setters) {
    service.take(setters);
  }

  @PostMapping("/shapes/nonnulls")
  void nonNulls(@RequestBody NonNulls nonNulls) {
    service.take(nonNulls);
  }

  @PostMapping("/shapes/required")
  void required(@RequestBody Required required) {
    service.take(required);
  }

  @PostMapping("/shapes/constrained")
  void constrained(@RequestBody Constrained constrained) {
    service.take(constrained);
  }

  @PostMapping("/shapes/holding")
  void holding(@RequestBody Holding holding) {
    service.take(holding);
  }

  @PostMapping("/shapes/customer")
  void customer(@RequestBody Customer customer) {
    service.take(customer);
  }

  @GetMapping("/shapes/get")
  void get(@ModelAttribute Derived example) {
    service.take(example);
  }

  @DeleteMapping("/shapes/delete")
  void delete(@RequestBody Ticket ticket) {
    service.take(ticket);
  }
}

record Ticket(String name, String seat) {
}

record Payment(String iban, long cents) {
}

record Refund(String iban, long cents) {
}

record Account(String iban, String owner) {
}

record Profile(String name, String mail) {
}

@RestController
class ByHandController {

  private Service service;
  private Validator validator;

  @PostMapping("/byhand/validator")
  void validator(@RequestBody Ticket ticket) {
    validator.validate(ticket);
    service.take(ticket);
  }

  @PostMapping("/byhand/members")
  ResponseEntity<String> members(@RequestBody Payment payment) {
    if (payment.iban() == null || payment.cents() <= 0) {
      return ResponseEntity.badRequest().body("No payment");
    }
    service.take(payment);
    return ResponseEntity.ok("paid");
  }

  @PostMapping("/byhand/helper")
  void helper(@RequestBody Refund refund) {
    send(refund);
  }

  private void send(Refund refund) {
    Objects.requireNonNull(refund.iban());
    service.take(refund);
  }

  @PostMapping("/byhand/unique")
  void unique(@RequestBody Account account) { // Noncompliant
    if (service.knows(account.iban())) {
      throw new IllegalStateException("There is one");
    }
    service.take(account);
  }
}

@RestController
class BinderController {

  private Service service;

  @InitBinder
  void binder(WebDataBinder binder) {
    binder.addValidators(service.validator());
  }

  @PostMapping("/binder")
  void save(@Valid @RequestBody Profile profile) {
    service.take(profile);
  }
}

interface Service {

  void take(Object anything);

  boolean knows(String iban);

  org.springframework.validation.Validator validator();
}
