package com.acme.shop.springmvc;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

record Order(String item, int count) {
}

record ApiError(String code, String message) {

  static ApiError of(String message) {
    return new ApiError("failed", message);
  }
}

class OrderNotFoundException extends RuntimeException {

  OrderNotFoundException(String message) {
    super(message);
  }
}

interface OrderService {

  Order place(Order order) throws IOException, SQLException;

  List<Order> all();

  void cancel(long id);
}

@RestController
class OrderController {

  private static final Logger LOG = LoggerFactory.getLogger(OrderController.class);

  private final OrderService orders;

  OrderController(OrderService orders) {
    this.orders = orders;
  }

  @PostMapping("/orders")
  ResponseEntity<?> place(@RequestBody Order order) {
    try {
      return ResponseEntity.ok(orders.place(order));
    } catch (Exception e) {
//                     ^> {{The exception}}
      LOG.error("Order not placed", e);
      return ResponseEntity.status(HttpStatus.INTERNAL_SERVER_ERROR).body(e.getMessage()); // Noncompliant {{The text of this Exception reaches the client: log "e" and answer with a text of your own.}}
//                                                                   ^^^^>^^^^^^^^^^^^^^
    }
  }

  @PostMapping("/orders/wrapped")
  ResponseEntity<?> wrapped(@RequestBody Order order) {
    try {
      return ResponseEntity.ok(orders.place(order));
    } catch (SQLException sqlFailure) {
      return new ResponseEntity<>(new ApiError("db", sqlFailure.getMessage()), HttpStatus.INTERNAL_SERVER_ERROR); // Noncompliant {{The text of this SQLException reaches the client: log "sqlFailure" and answer with a text of your own.}}
    } catch (IOException ioFailure) {
      return ResponseEntity.internalServerError().body(ApiError.of(ioFailure.getLocalizedMessage())); // Noncompliant
    }
  }

  @PostMapping("/orders/either")
  ResponseEntity<?> either(@RequestBody Order order) {
    try {
      return ResponseEntity.ok(orders.place(order));
    } catch (SQLException | IOException e) {
      return ResponseEntity.badRequest().body(Map.of("error", "Order failed: " + e.getMessage())); // Noncompliant {{The text of this SQLException reaches the client: log "e" and answer with a text of your own.}}
    }
  }

  @DeleteMapping("/orders/{id}")
  String cancel(@PathVariable long id) {
    try {
      orders.cancel(id);
      return "canceled";
    } catch (RuntimeException e) {
      return "Could not cancel: " + e; // Noncompliant
    }
  }

  @GetMapping("/orders")
  Map<String, Object> all() {
    Map<String, Object> answer = new HashMap<>();
    try {
      answer.put("orders", orders.all());
    } catch (DataAccessException e) {
      answer.put("error", e.getMostSpecificCause().getMessage()); // Noncompliant {{The text of this Throwable reaches the client: log "e" and answer with a text of your own.}}
      answer.put("detail", e.getMessage());
    }
    return answer;
  }

  @GetMapping("/orders/text")
  ResponseEntity<String> text() {
    String message = "";
    try {
      orders.all();
    } catch (DataAccessException e) {
      message = String.format("Database: %s", e.getMessage()); // Noncompliant
    } catch (IllegalStateException e) {
      message = e.toString(); // Noncompliant
    }
    return new ResponseEntity<>(message, HttpStatus.OK);
  }

  @GetMapping("/orders/problem")
  ProblemDetail problem() {
    try {
      orders.all();
      return ProblemDetail.forStatus(200);
    } catch (NullPointerException e) {
      ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage()); // Noncompliant
      problem.setProperty("cause", String.valueOf(e.getCause())); // Noncompliant
      return problem;
    }
  }

  @GetMapping("/orders/status")
  List<Order> status() {
    try {
      return orders.all();
    } catch (DataAccessException e) {
      throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "Orders: " + e.getMessage(), e); // Noncompliant
    }
  }

  @GetMapping("/orders/builder")
  ResponseEntity<String> built() {
    try {
      return ResponseEntity.ok("" + orders.all().size());
    } catch (Exception e) {
      StringBuilder text = new StringBuilder("Failed");
      text.append(": ").append(e.getMessage()); // Noncompliant
      text.append('.');
      return ResponseEntity.status(500).header("X-Reason", e.getMessage()).body(text.toString()); // Noncompliant
    }
  }
}

@Controller
class OrderPages {

  private final OrderService orders;

  OrderPages(OrderService orders) {
    this.orders = orders;
  }

  @GetMapping("/pages/orders")
  String page(Model model) {
    try {
      model.addAttribute("orders", orders.all());
    } catch (DataAccessException e) {
      model.addAttribute("error", e.getMessage()); // Noncompliant
    }
    return "orders";
  }

  @GetMapping("/pages/view")
  ModelAndView view() {
    ModelAndView view = new ModelAndView("orders");
    try {
      view.addObject("orders", orders.all());
    } catch (RuntimeException e) {
      view.addObject("error", "Failed: " + e.getMessage()); // Noncompliant
    }
    return view;
  }

  @PostMapping("/pages/orders")
  String place(Order order, RedirectAttributes flash) {
    try {
      orders.place(order);
    } catch (Exception e) {
      flash.addFlashAttribute("error", e.getMessage()); // Noncompliant
      return "redirect:/pages/orders?reason=" + e.getMessage(); // Noncompliant
    }
    return "redirect:/pages/orders";
  }
}
