package samples.answers.springmvc;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.Data;
import org.springframework.data.domain.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@Entity
class Account {

  @Id
  private Long id;
  private String email;
  private String password; // Noncompliant {{"password" goes to the client in every answer that holds Account: answer with a type that does not have it, or mark it as never written.}}
//               ^^^^^^^^

  public Long getId() {
    return id;
  }

  public String getEmail() {
    return email;
  }

  public String getPassword() {
    return password;
  }
}

@RestController
class AccountController {

  interface Accounts {
    Optional<Account> find(long id);

    List<Account> all();
  }

  private final Accounts accounts;

  AccountController(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/accounts/{id}")
  Account one(@PathVariable long id) {
//^^^^^^^<
    return accounts.find(id).orElseThrow();
  }

  @GetMapping("/accounts")
  ResponseEntity<List<Account>> all() {
//                    ^^^^^^^<
    return ResponseEntity.ok(accounts.all());
  }
}

record Member(String name, String passwordHash) { // Noncompliant
}

@Data
class Team {
  private String title;
  private List<Member> members;
}

@RestController
class TeamController {

  @GetMapping("/teams")
  Page<Team> teams() {
    return Page.empty();
  }
}

@Data
class Customer {
  private String name;
  private String pin; // Noncompliant
}

@Data
class Employee {
  private String name;
  private String pwd; // Noncompliant
}

@Data
class Supplier {
  private String name;
  private String securityAnswer; // Noncompliant
}

@Data
class Partner {
  private String name;
  private String password; // Noncompliant
}

@RestController
class AnythingController {

  private final ObjectMapper mapper = new ObjectMapper();

  @GetMapping("/customer")
  ResponseEntity<?> customer() {
    Customer customer = new Customer();
    return ResponseEntity.ok(customer);
  }

  @GetMapping("/employee")
  Map<String, Object> employee() {
    Employee employee = new Employee();
    return Map.of("status", "found", "employee", employee);
  }

  @GetMapping("/supplier")
  void supplier(HttpServletResponse response) throws IOException {
    response.getWriter().write(mapper.writeValueAsString(new Supplier()));
  }

  @PostMapping("/partner")
  Envelope<Partner> partner() {
    return new Envelope<>(new Partner());
  }
}

class Envelope<T> {

  private final T content;

  Envelope(T content) {
    this.content = content;
  }

  public T getContent() {
    return content;
  }
}

class Person {

  private String password; // Noncompliant

  public String getPassword() {
    return password;
  }
}

class Teacher extends Person {

  public String subject;
}

interface Projection {

  String getName();

  String getPassword(); // Noncompliant
}

@RestController
class SchoolController {

  @GetMapping("/teachers")
  List<Teacher> teachers() {
    return List.of();
  }

  @GetMapping("/projections")
  List<Projection> projections() {
    return List.of();
  }
}

class Reader {

  private String password; // Noncompliant

  public String getPassword() {
    return password;
  }
}

class Writer {

  private String password;

  public String getPassword() {
    return password;
  }
}

class Result {

  private final String status;
  private final Object data;

  Result(String status, Object data) {
    this.status = status;
    this.data = data;
  }

  public String getStatus() {
    return status;
  }

  public Object getData() {
    return data;
  }
}

class WriterAnswer {

  public final String name;

  WriterAnswer(Writer writer) {
    this.name = writer.toString();
  }
}

@RestController
class LibraryController {

  @GetMapping("/reader")
  ResponseEntity<Result> reader() {
    Reader reader = new Reader();
    return ResponseEntity.ok(new Result("found", reader));
  }

  @GetMapping("/writer")
  ResponseEntity<Result> writer() {
    return ResponseEntity.ok(new Result("found", new WriterAnswer(new Writer())));
  }
}

@lombok.AllArgsConstructor
class Reply {

  public final String status;
  public final int code;
  public final Object content;
}

class Author {

  public String name;
  public String password; // Noncompliant
}

@RestController
class AuthorController {

  @GetMapping("/author")
  ResponseEntity<Reply> author() {
    Author author = new Author();
    return ResponseEntity.ok(new Reply("found", 200, author));
  }
}
