package samples.springmvc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

record Order(String item, int count) {
}

@Target({ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@PostMapping(consumes = "application/json")
@interface PostJson {
}

@Target({ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@PostJson
@interface Command {
}

@Target({ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@RequestMapping(method = {RequestMethod.PUT, RequestMethod.PATCH})
@interface Change {
}

@Target({ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@AuthenticationPrincipal
@interface CurrentCustomer {
}

@RestController
@RequestMapping("/orders")
class Orders {

  @PostMapping
  void create(@Valid @RequestBody Order order) { // Noncompliant {{POST, BODY Order}}
  }

  @Command
  void command(@RequestBody List<Order> orders) { // Noncompliant {{POST, BODY List<Order>}}
  }

  @Change
  void change(@PathVariable UUID id, @RequestBody Order order) { // Noncompliant {{PATCH PUT, PATH UUID, BODY Order}}
  }

  @RequestMapping(path = "/any")
  void any(@RequestHeader("x") String x, @CookieValue String c) { // Noncompliant {{ANY, HEADER String, HEADER String}}
  }

  @RequestMapping(path = "/one", method = RequestMethod.DELETE)
  void one(@RequestParam String id, @CurrentCustomer Order customer) { // Noncompliant {{DELETE, PARAMETER String}}
  }

  @GetMapping
  void search(Order filter, BindingResult result, Pageable page, Locale locale, Principal who, String q) { // Noncompliant {{GET, FORM Order, PARAMETER String}}
  }

  @PostMapping("/form")
  void form(@ModelAttribute Order form, Model model) { // Noncompliant {{POST, FORM Order}}
  }

  @PostMapping("/file")
  void file(@RequestParam("f") MultipartFile file, MultipartFile[] more, @RequestPart("meta") Order meta) { // Noncompliant {{POST, PART MultipartFile, PART MultipartFile[], PART Order}}
  }

  @PostMapping("/entity")
  void entity(HttpEntity<Order> entity, HttpServletRequest request) { // Noncompliant {{POST, BODY HttpEntity<Order>, REQUEST HttpServletRequest}}
  }

  @PostMapping("/flux")
  Mono<Void> reactive(@RequestBody Flux<Order> orders) { // Noncompliant {{POST, BODY Flux<Order>}}
    return orders.then();
  }

  @PostMapping("/mono")
  Mono<Void> monoForm(Mono<Order> order) { // Noncompliant {{POST, FORM Mono<Order>}}
    return order.then();
  }

  @ModelAttribute
  void model(Model model) {
  }

  void plain(Order order) {
  }

  @ExceptionHandler
  void failed(IllegalStateException e) {
  }
}

interface Crud<T> {

  @PostMapping
  void create(@RequestBody T body); // Noncompliant {{POST, BODY T}}

  @PutMapping("/{id}")
  default void replace(@PathVariable("id") long id, @RequestBody T body) { // Noncompliant {{PUT, PATH long, BODY T}}
  }
}

@RestController
class OrderCrud implements Crud<Order> {

  @Override
  public void create(Order body) { // Noncompliant {{POST, BODY Order}}
  }

  @Override
  public void replace(long id, Order body) { // Noncompliant {{PUT, PATH long, BODY Order}}
  }
}

abstract class Base<T> {

  @PostMapping
  abstract void handle(@RequestBody T body); // Noncompliant {{POST, BODY T}}
}

@Controller
class Derived extends Base<Order> {

  @Override
  void handle(Order body) { // Noncompliant {{POST, BODY Order}}
  }
}

@FeignClient("orders")
interface OrderClient extends Crud<Order> {

  @GetMapping("/{id}")
  Order find(@PathVariable("id") long id);
}

class OrderFallback implements OrderClient {

  @Override
  public void create(Order body) {
  }

  @Override
  public Order find(long id) {
    return null;
  }
}

@HttpExchange("/orders")
interface OrderExchange {

  @PostExchange
  void place(@RequestBody Order order);
}

@RestController
class OrderExchangeController implements OrderExchange {

  @Override
  public void place(Order order) { // Noncompliant {{POST, BODY Order}}
  }
}

class OrderExchangeCaller implements OrderExchange {

  @Override
  public void place(Order order) {
  }
}
