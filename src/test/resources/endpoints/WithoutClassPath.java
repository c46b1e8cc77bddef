// without libraries
package samples.plain;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.cloud.openfeign.FeignClient;

class Order {
}

@PostMapping
@interface PostJson {
}

class Orders {

  @PostMapping
  void create(@RequestBody Order order, Unknown other) { // Noncompliant {{POST, BODY Order}}
  }

  @PostJson
  void composed(@RequestBody Order order) { // Noncompliant {{POST, BODY Order}}
  }

  @RequestMapping(method = RequestMethod.PUT)
  void put(@RequestBody Order order) { // Noncompliant {{PUT, BODY Order}}
  }

  @POST
  @Path("/{id}")
  void jaxRs(@PathParam("id") String id, Order order) { // Noncompliant {{POST, PATH String, BODY Order}}
  }

  void doPost(HttpServletRequest request, HttpServletResponse response) { // Noncompliant
  }
}

@FeignClient("orders")
interface OrderClient {

  @PostMapping
  void create(@RequestBody Order order);
}
