package samples.response.wrappers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.Getter;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The team's own envelope of every answer. */
@Getter
@Builder
@AllArgsConstructor
class ApiResponse<T> {

  private final boolean success;
  private final String message;
  private final T data;

  static <T> ApiResponse<T> ok(T data) {
    return new ApiResponse<>(true, "ok", data);
  }
}

/** One that takes anything. */
class Answer {

  private int code;
  private Object data;

  static Answer success(Object data) {
    Answer answer = new Answer();
    answer.setData(data);
    return answer;
  }

  static Answer fail(String message) {
    return new Answer();
  }

  public int getCode() {
    return code;
  }

  public Object getData() {
    return data;
  }

  public void setData(Object data) {
    this.data = data;
  }
}

class AnswerMap extends HashMap<String, Object> {

  static AnswerMap ok() {
    return new AnswerMap();
  }

  AnswerMap with(String key, Object value) {
    put(key, value);
    return this;
  }
}

record PageOf<T>(List<T> items, long total) {

  static <T> PageOf<T> of(Page<T> page) {
    return new PageOf<>(page.getContent(), page.getTotalElements());
  }
}

@Entity
@Data
class Baker {

  @Id
  private Long id;
  private String password; // Noncompliant
}

@Entity
@Data
class Butcher {

  @Id
  private Long id;
  private String password; // Noncompliant
}

@Entity
@Data
class Brewer {

  @Id
  private Long id;
  private String password; // Noncompliant
}

@Entity
@Data
class Grocer {

  @Id
  private Long id;
  private String password; // Noncompliant
}

@Entity
@Data
class Fisher {

  @Id
  private Long id;
  private String password; // Noncompliant
}

@Entity
@Data
class Miller {

  @Id
  private Long id;
  private String password; // Noncompliant
}

@Entity
@Data
class Farmer {

  @Id
  private Long id;
  private String password; // Noncompliant
}

@Entity
@Data
class Cook {

  @Id
  private Long id;
  private String password; // Noncompliant
}

@Entity
@Data
class Waiter {

  @Id
  private Long id;
  private String password; // Noncompliant
}

@Entity
@Data
class Cashier {

  @Id
  private Long id;
  private String password; // Noncompliant
}

@Entity
@Data
class Driver {

  @Id
  private Long id;
  private String password; // Noncompliant
}

@Entity
@Data
class Porter {

  @Id
  private Long id;
  private String password; // Noncompliant
}

/** Kept inside: what is answered is made of it. */
@Entity
@Data
class Owner {

  @Id
  private Long id;
  private String name;
  private String password;
}

@Entity
@Data
class Guest {

  @Id
  private Long id;
  private String password;
}

record OwnerView(Long id, String name) {

  static OwnerView of(Owner owner) {
    return new OwnerView(owner.getId(), owner.getName());
  }
}

interface Bakers extends JpaRepository<Baker, Long> {
}

interface Owners extends JpaRepository<Owner, Long> {
}

interface Butchers extends JpaRepository<Butcher, Long> {
}

abstract class BaseController {

  protected <T> ResponseEntity<ApiResponse<T>> answer(T data) {
    return ResponseEntity.ok(ApiResponse.ok(data));
  }

  protected ResponseEntity<Object> respond(HttpStatus status, Object data) {
    return ResponseEntity.status(status).body(data);
  }

}

@RestController
@RequestMapping("/market")
class MarketController extends BaseController {

  private final Bakers bakers;
  private final Butchers butchers;
  private final Owners owners;
  private final People people;

  MarketController(Bakers bakers, Butchers butchers, Owners owners, People people) {
    this.bakers = bakers;
    this.butchers = butchers;
    this.owners = owners;
    this.people = people;
  }

  @GetMapping("/bakers")
  ResponseEntity<ApiResponse<List<Baker>>> bakers() {
    return ResponseEntity.ok(ApiResponse.ok(bakers.findAll()));
  }

  @GetMapping("/butchers")
  PageOf<Butcher> butchers(Pageable page) {
    return PageOf.of(butchers.findAll(page));
  }

  @GetMapping("/brewer")
  Answer brewer() {
    return Answer.success(people.brewer());
  }

  @GetMapping("/grocer")
  ResponseEntity<?> grocer() {
    return ResponseEntity.ok(ApiResponse.ok(people.grocer()));
  }

  @GetMapping("/fisher")
  ResponseEntity<?> fisher() {
    return answer(people.fisher());
  }

  @GetMapping("/miller")
  ResponseEntity<Object> miller() {
    return respond(HttpStatus.OK, people.miller());
  }

  @GetMapping("/farmer")
  Answer farmer() {
    Answer answer = new Answer();
    answer.setData(people.farmer());
    return answer;
  }

  @GetMapping("/cook")
  AnswerMap cook() {
    return AnswerMap.ok().with("cook", people.cook());
  }

  @GetMapping("/waiter")
  ResponseEntity<ApiResponse<?>> waiter() {
    return ResponseEntity.ok(ApiResponse.builder().success(true).data(people.waiter()).build());
  }

  @GetMapping("/owners")
  ResponseEntity<ApiResponse<List<OwnerView>>> owners() {
    return ResponseEntity.ok(ApiResponse.ok(owners.findAll().stream().map(OwnerView::of).collect(Collectors.toList())));
  }

  @GetMapping("/owner")
  Answer owner() {
    return Answer.success(OwnerView.of(owners.getReferenceById(1L)));
  }

  @GetMapping("/owner/name")
  Answer ownerName() {
    return Answer.success(owners.getReferenceById(1L).getName());
  }

  @GetMapping("/clerk")
  Answer clerk() {
    Clerk clerk = people.clerk();
    clerk.setPassword("******");
    Answer answer = new Answer();
    answer.setData(clerk);
    return answer;
  }

  @GetMapping("/clerks")
  List<Clerk> clerks() {
    List<Clerk> clerks = List.of(people.clerk());
    clerks.forEach(clerk -> clerk.setPassword(null));
    return clerks;
  }

  @GetMapping("/guest")
  Answer guest() {
    return Answer.success(describe(people.guest()));
  }

  private static String describe(Object person) {
    return person.getClass().getSimpleName();
  }
}

/** Blanked before it is answered. */
@Entity
@Data
class Clerk {

  @Id
  private Long id;
  private String password;

  public void setPassword(String password) {
    this.password = password;
  }
}

interface People {

  Clerk clerk();

  Brewer brewer();

  Grocer grocer();

  Fisher fisher();

  Miller miller();

  Farmer farmer();

  Cook cook();

  Waiter waiter();

  Cashier cashier();

  Driver driver();

  Porter porter();

  Guest guest();
}

@Path("/market")
class MarketResource {

  private final People people;

  MarketResource(People people) {
    this.people = people;
  }

  @GET
  @Path("/cashier")
  public Response cashier() {
    return Response.ok(Answer.success(people.cashier())).build();
  }

  @POST
  @Path("/driver")
  public Response driver() {
    return Response.status(Response.Status.CREATED).entity(Map.of("driver", ApiResponse.ok(people.driver()))).build();
  }
}

class MarketHandler {

  private final People people;

  MarketHandler(People people) {
    this.people = people;
  }

  Mono<ServerResponse> porter(ServerRequest request) {
    return ServerResponse.ok().bodyValue(ApiResponse.ok(people.porter()));
  }
}
