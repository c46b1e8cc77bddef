package samples.entitybody.everyday;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.validation.Valid;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.http.HttpEntity;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Entity
class Customer {

  @Id
  Long id;
  String name;
  String role;
}

@MappedSuperclass
abstract class Base {

  @Id
  Long id;
}

@Entity
class Invoice extends Base {

  double total;
}

@Table("points")
class Points {

  @org.springframework.data.annotation.Id
  Long id;
  int balance;
}

record NewCustomer(String name) {
}

record Import(List<Customer> customers) {
}

interface CrudApi<T> {

  @PostMapping("/generic")
  T create(@RequestBody T body);
}

@RestController
class CustomerApi implements CrudApi<Customer> {

  @Override
  public Customer create(Customer body) { // Noncompliant
    return body;
  }
}

@RestController
@RequestMapping("/customers")
class Customers {

  @PostMapping("/import")
  void importAll(@RequestBody List<Customer> customers) { // Noncompliant
  }

  @PostMapping("/import2")
  void set(@Valid @RequestBody Set<@Valid Customer> customers) { // Noncompliant
  }

  @PostMapping("/import3")
  void array(@RequestBody Customer[] customers) { // Noncompliant
  }

  @PostMapping("/import4")
  void map(@RequestBody Map<String, Customer> customers) { // Noncompliant
  }

  @PutMapping("/entity")
  void entity(HttpEntity<Customer> customer) { // Noncompliant
  }

  @PutMapping("/request")
  void request(RequestEntity<List<Customer>> customers) { // Noncompliant
  }

  @PostMapping("/optional")
  void optional(@RequestBody Optional<Invoice> invoice) { // Noncompliant
  }

  @PostMapping("/mono")
  Mono<Void> mono(@RequestBody Mono<Customer> customer) { // Noncompliant
    return customer.then();
  }

  @PostMapping("/flux")
  Mono<Void> flux(@RequestBody Flux<Customer> customers) { // Noncompliant
    return customers.then();
  }

  @PostMapping("/points")
  void points(@RequestBody Points points) { // Noncompliant
  }

  @PostMapping("/plain")
  void plain(@RequestBody Customer customer) {
  }

  @PostMapping("/dto")
  void dto(@RequestBody List<NewCustomer> customers) {
  }

  @GetMapping
  List<Customer> all() {
    return List.of();
  }

  @DeleteMapping("/{customer}")
  ResponseEntity<Customer> delete(@PathVariable Optional<Customer> customer) {
    return ResponseEntity.of(customer);
  }
}

class Graph {

  @MutationMapping
  Customer addCustomer(@Argument Customer customer) { // Noncompliant
    return customer;
  }

  @MutationMapping
  Customer addNew(@Argument NewCustomer customer) {
    return new Customer();
  }

  @QueryMapping
  List<Customer> customers(@Argument Customer example) {
    return List.of(example);
  }
}

@Path("/invoices")
@Consumes("application/json")
class Invoices {

  @POST
  public void create(Invoice invoice) { // Noncompliant
  }

  @PUT
  @Path("/{id}")
  public void update(@PathParam("id") long id, @Valid Collection<Invoice> invoices, @Context UriInfo uri) { // Noncompliant
  }

  @POST
  @Path("/dto")
  public void create(NewCustomer customer) {
  }

  @GET
  public List<Invoice> all() {
    return List.of();
  }
}

class Functions {

  Mono<ServerResponse> create(ServerRequest request) {
    return request.bodyToMono(Customer.class).flatMap(customer -> ServerResponse.ok().build()); // Noncompliant
  }

  Mono<ServerResponse> createAll(ServerRequest request) {
    return request.bodyToFlux(Customer.class).then(ServerResponse.ok().build()); // Noncompliant
  }

  Mono<ServerResponse> createNew(ServerRequest request) {
    return request.bodyToMono(NewCustomer.class).flatMap(customer -> ServerResponse.ok().build());
  }
}
