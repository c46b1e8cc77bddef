package samples.stored.spring;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.http.HttpEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Entity
class Customer {
  @Id
  public Long id;
  public String name;
  public String role;
}

@Document
class Note {
  public String text;
}

@Table("rooms")
record Room(@org.springframework.data.annotation.Id Long id, String name) {
}

record NewCustomer(String name) {
}

@Entity
class Created {
  @Id
  private Long id;
  private String name;

  protected Created() {
  }

  @JsonCreator
  Created(String name) {
    this.name = name;
  }
}

@RestController
class CustomerController {

  private Store store;

  @PostMapping("/customers/list")
  void saveAll(@RequestBody List<Customer> customers) { // Noncompliant {{The caller can set everything that is stored of "Customer"; take a type that has only what may be sent, and copy it.}}
//                                         ^^^^^^^^^
    store.save(customers);
  }

  @PutMapping("/customers/array")
  void saveArray(@RequestBody Customer[] customers) { // Noncompliant
    store.save(customers);
  }

  @PostMapping("/customers/entity")
  void saveEntity(HttpEntity<Customer> request) { // Noncompliant
    store.save(request.getBody());
  }

  @PostMapping("/notes/mono")
  Mono<Void> saveMono(@RequestBody Mono<Note> note) { // Noncompliant
    return note.doOnNext(store::save).then();
  }

  @PostMapping("/notes/flux")
  Mono<Void> saveFlux(@RequestBody Flux<Note> notes) { // Noncompliant
    return notes.doOnNext(store::save).then();
  }

  @PostMapping("/rooms")
  void saveRoom(@RequestBody Room room) { // Noncompliant
    store.save(room);
  }

  @PostMapping("/customers")
  void reportedBySonar(@RequestBody Customer customer) {
    store.save(customer);
  }

  @PostMapping("/customers/form")
  void alsoReportedBySonar(@ModelAttribute Customer customer) {
    store.save(customer);
  }

  @PostMapping("/customers/new")
  void copied(@RequestBody List<NewCustomer> customers) {
    store.save(customers);
  }

  @PostMapping("/customers/created")
  void created(@RequestBody List<Created> customers) {
    store.save(customers);
  }

  @PostMapping("/customers/{customer}/touch")
  void loaded(@PathVariable("customer") Optional<Customer> customer) {
    store.save(customer);
  }

  @PostMapping("/customers/search")
  List<Customer> search(@RequestBody List<Customer> examples) {
    return examples;
  }

  @GetMapping("/customers")
  Customer byExample(Room example) {
    return new Customer();
  }
}

abstract class CrudController<T> {

  protected Store store;

  @PostMapping
  void save(@RequestBody T body) { // Noncompliant
    store.save(body);
  }
}

@RestController
class NoteController extends CrudController<Note> {
}

@Controller
class CustomerGraph {

  private Store store;

  @MutationMapping
  Customer save(@Argument Customer input) { // Noncompliant
    store.save(input);
    return input;
  }

  @QueryMapping
  Customer find(@Argument Customer example) {
    return example;
  }
}

class CustomerHandler {

  private Store store;

  Mono<ServerResponse> save(ServerRequest request) {
    return request.bodyToMono(Customer.class) // Noncompliant
      .doOnNext(store::save)
      .then(ServerResponse.ok().build());
  }
}

@Controller
class RoomForms {

  private Store store;

  @InitBinder
  void binder(WebDataBinder binder) {
    binder.setAllowedFields("name");
  }

  @PostMapping("/rooms/form")
  String save(@ModelAttribute Room room, HttpServletRequest request) {
    store.save(room);
    return "rooms";
  }
}

interface Store {

  void save(Object anything);
}
