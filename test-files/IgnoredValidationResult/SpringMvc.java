package samples.ignored.mvc;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.Validator;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

class OrderForm {

  @NotBlank
  private String customer;

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(String customer) {
    this.customer = customer;
  }
}

interface Orders {

  void place(OrderForm form);

  void check(OrderForm form, Errors errors);
}

@Controller
class OrderController {

  private static final Logger LOG = LoggerFactory.getLogger(OrderController.class);

  private final Orders orders;
  private final Validator validator;

  OrderController(Orders orders, Validator validator) {
    this.orders = orders;
    this.validator = validator;
  }

  @PostMapping("/never")
  String never(@Valid @ModelAttribute OrderForm form, BindingResult result) { // Noncompliant {{Nothing reads "result", so "form" is used even when it is invalid; stop when it has errors, or remove this parameter.}}
//                                                                  ^^^^^^
    orders.place(form);
    return "redirect:/orders";
  }

  @PostMapping("/logged")
  String logged(@Valid OrderForm form, Errors errors) { // Noncompliant
//                                            ^^^^^^
    LOG.warn("Errors: {}", errors.getAllErrors());
//                         ^^^^^^< {{This does not keep anything from going on.}}
    orders.place(form);
    return "redirect:/orders";
  }

  @PostMapping("/condition")
  String condition(@Validated OrderForm form, BindingResult result) { // Noncompliant
    if (result.hasErrors()) {
      LOG.warn("The form has errors");
      result.getFieldErrors().forEach(error -> LOG.warn(error.getField()));
    }
    orders.place(form);
    return "redirect:/orders";
  }

  @PostMapping("/loop")
  String loop(@Valid OrderForm form, BindingResult result) { // Noncompliant
    for (FieldError error : result.getFieldErrors()) {
      System.out.println(error.getField());
    }
    orders.place(form);
    return "redirect:/orders";
  }

  @PostMapping("/local")
  String local(@Valid OrderForm form, BindingResult result) { // Noncompliant
    List<FieldError> errors = result.getFieldErrors();
    LOG.info("{}", errors);
    orders.place(form);
    return "redirect:/orders";
  }

  @PostMapping("/filled")
  String filled(OrderForm form, BindingResult result) { // Noncompliant
    validator.validate(form, result);
    orders.place(form);
    return "redirect:/orders";
  }

  @PostMapping("/read")
  String read(@Valid OrderForm form, BindingResult result) {
    if (result.hasErrors()) {
      return "orders/form";
    }
    orders.place(form);
    return "redirect:/orders";
  }

  @PostMapping("/negated")
  String negated(@Valid OrderForm form, BindingResult result) {
    if (!result.hasErrors()) {
      orders.place(form);
    }
    return "redirect:/orders";
  }

  @PostMapping("/logged-and-left")
  String loggedAndLeft(@Valid OrderForm form, BindingResult result) {
    if (result.hasErrors()) {
      LOG.warn("Errors: {}", result.getAllErrors());
      return "orders/form";
    }
    orders.place(form);
    return "redirect:/orders";
  }

  @PostMapping("/local-read")
  String localRead(@Valid OrderForm form, BindingResult result) {
    boolean wrong = result.hasErrors();
    LOG.info("wrong: {}", wrong);
    return wrong ? "orders/form" : "redirect:/orders";
  }

  @PostMapping("/passed")
  String passed(@Valid OrderForm form, BindingResult result, Model model) {
    orders.check(form, result);
    refuse(result);
    return "redirect:/orders";
  }

  private static void refuse(Errors errors) {
    if (errors.hasErrors()) {
      throw new IllegalArgumentException("wrong");
    }
  }

  @PostMapping("/page")
  String page(@Valid OrderForm form, BindingResult result) {
    return "orders/preview";
  }

  @PostMapping("/rejected")
  String rejected(OrderForm form, BindingResult result) {
    if (form.getCustomer().length() > 9) {
      result.rejectValue("customer", "long");
      return "orders/form";
    }
    orders.place(form);
    return "redirect:/orders";
  }

  @PostMapping("/model")
  String model(@Valid OrderForm form, BindingResult result, Model model) {
    if (((Errors) model.getAttribute(BindingResult.MODEL_KEY_PREFIX + "orderForm")).hasErrors()) {
      return "orders/form";
    }
    orders.place(form);
    return "redirect:/orders";
  }

  String noEndpoint(OrderForm form, BindingResult result) {
    orders.place(form);
    return "redirect:/orders";
  }
}

interface OrdersApi {

  @PutMapping("/orders")
  ResponseEntity<Void> replace(@Valid @RequestBody OrderForm form, Errors errors);
}

@RestController
class OrdersResource implements OrdersApi {

  private final Orders orders;

  OrdersResource(Orders orders) {
    this.orders = orders;
  }

  @Override
  public ResponseEntity<Void> replace(OrderForm form, Errors errors) { // Noncompliant
    orders.place(form);
    return ResponseEntity.noContent().build();
  }
}
