package samples.springmvc;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpEntity;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/orders")
class OrderController {

  private final OrderService orders;

  OrderController(OrderService orders) {
    this.orders = orders;
  }

  @PostMapping
  ResponseEntity<Long> place(@RequestBody OrderRequest request) { // Noncompliant {{Annotate this parameter with "@Valid": nothing checks the constraints of "OrderRequest", such as "@NotBlank" on "customer".}}
//                                                     ^^^^^^^
    return ResponseEntity.ok(orders.place(request));
  }

  @PutMapping("/{id}")
  void replace(@PathVariable long id, @RequestBody final OrderRequest request) { // Noncompliant
    orders.replace(id, request);
  }

  @RequestMapping(path = "/{id}/customer", method = RequestMethod.PUT)
  void replaceCustomer(@PathVariable long id, @RequestBody(required = false) CustomerRecord customer) { // Noncompliant {{Annotate this parameter with "@Valid": nothing checks the constraints of "CustomerRecord", such as "@Size" on "name".}}
    orders.rename(id, customer.name());
  }

  @RequestMapping("/any")
  void anyMethod(@RequestBody OrderRequest request) { // Noncompliant
    orders.place(request);
  }

  @PostMapping("/batch")
  void placeAll(@RequestBody List<OrderRequest> requests) { // Noncompliant {{Annotate this parameter with "@Valid": nothing checks the constraints of "OrderRequest", such as "@NotBlank" on "customer".}}
    requests.forEach(orders::place);
  }

  @PostMapping("/array")
  void placeArray(@RequestBody OrderRequest[] requests) { // Noncompliant
    for (OrderRequest request : requests) {
      orders.place(request);
    }
  }

  @PostMapping("/by-key")
  void placeByKey(@RequestBody Map<String, OrderRequest> requests) { // Noncompliant
    requests.values().forEach(orders::place);
  }

  @PostMapping("/entity")
  void placeEntity(HttpEntity<OrderRequest> entity) { // Noncompliant
    orders.place(entity.getBody());
  }

  @PostMapping("/request")
  void placeRequest(RequestEntity<List<OrderRequest>> entity) { // Noncompliant
    entity.getBody().forEach(orders::place);
  }

  @PostMapping("/optional")
  void placeOptional(@RequestBody Optional<OrderRequest> request) { // Noncompliant
    request.ifPresent(orders::place);
  }

  @PostMapping("/with-result")
  ResponseEntity<String> resultAlone(@RequestBody OrderRequest request, BindingResult result) { // Noncompliant
    if (result.hasErrors()) {
      return ResponseEntity.badRequest().build();
    }
    orders.place(request);
    return ResponseEntity.ok("placed");
  }

  @PostMapping("/missing-only")
  void onlyPresence(@NotNull @RequestBody OrderRequest request) { // Noncompliant
    orders.place(request);
  }

  @PostMapping("/by-member")
  void memberIsChecked(@RequestBody OrderRequest request) { // Noncompliant
    if (!orders.isValidCoupon(request.getCoupon())) {
      throw new IllegalArgumentException("No such coupon");
    }
    orders.place(request);
  }

  @PostMapping("/other")
  void somethingElseIsValidated(@RequestBody OrderRequest request, @Valid @RequestBody CustomerRecord customer) { // Noncompliant
    orders.place(request);
  }

  @PostMapping("/valid")
  void valid(@Valid @RequestBody OrderRequest request) {
    orders.place(request);
  }

  @PostMapping("/validated")
  void validated(@RequestBody @Validated OrderRequest request) {
    orders.place(request);
  }

  @PatchMapping("/group")
  void group(@RequestBody @Validated(OnUpdate.class) OrderRequest request) {
    orders.place(request);
  }

  @PostMapping("/own")
  void ownAnnotation(@RequestBody @ValidOrder OrderRequest request) {
    orders.place(request);
  }

  @PostMapping("/elements")
  void elements(@RequestBody List<@Valid OrderRequest> requests) {
    requests.forEach(orders::place);
  }

  @PostMapping("/list")
  void list(@Valid @RequestBody List<OrderRequest> requests) {
    requests.forEach(orders::place);
  }
}

@Validated
@RestController
class ClassLevelAnnotationDoesNotReachIntoTheBody {

  @PostMapping("/invoices")
  void create(@RequestBody OrderRequest request) { // Noncompliant
  }

  @PostMapping("/invoices/checked")
  void checked(@Valid @RequestBody OrderRequest request) {
  }
}

@Service
class OrderService {

  long place(OrderRequest request) {
    return 1;
  }

  void replace(long id, OrderRequest request) {
  }

  void rename(long id, String name) {
  }

  boolean isValidCoupon(String coupon) {
    return coupon.length() == 8;
  }
}

interface OnUpdate {
}

@interface ValidOrder {
}

class OrderRequest {
  @NotBlank
//^^^^^^^^^< {{This constraint never runs.}}
  private String customer;
  @Positive
  private int quantity;
  private String coupon;

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(String customer) {
    this.customer = customer;
  }

  public int getQuantity() {
    return quantity;
  }

  public String getCoupon() {
    return coupon;
  }
}

record CustomerRecord(@Size(max = 80) String name, @Email String email) {
}
