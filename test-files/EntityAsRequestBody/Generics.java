package samples.entitybody.generics;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Post;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.springframework.data.redis.core.RedisHash;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;

@Entity
class Product {

  @Id
  Long id;
  String name;
  long price;
}

@RedisHash("carts")
class Cart {

  String id;
  String owner;
}

record ProductChange(String name) {
}

abstract class CrudController<T, I> {

  @PostMapping
  T create(@RequestBody T body) { // Noncompliant
    return body;
  }

  @PutMapping("/{id}")
  T update(@PathVariable I id, @RequestBody T body) { // Noncompliant
    return body;
  }
}

@RestController
class ProductController extends CrudController<Product, Long> {
}

@RestController
class ChangeController extends CrudController<ProductChange, Long> {
}

@RestController
class Carts {

  @PostMapping("/carts")
  void create(@RequestBody Cart cart) { // Noncompliant
  }

  @PostMapping("/maps")
  void map(@RequestBody Map<String, List<Product>> products) { // Noncompliant
  }

  @PostMapping("/parts")
  void part(@RequestPart("product") Product product) {
  }

  @PatchMapping("/products/{id}")
  void change(@PathVariable Long id, @RequestBody List<ProductChange> change) {
  }
}

@io.micronaut.http.annotation.Controller("/products")
class MicronautProducts {

  @Post
  void create(@Body Product product) { // Noncompliant
  }

  @Post("/change")
  void change(@Body ProductChange change) {
  }
}

@Path("/products")
interface ProductResource {

  @POST
  void create(Product product); // Noncompliant
}

class ProductResourceImpl implements ProductResource {

  @Override
  public void create(Product product) {
  }
}
