package samples.unconstrained.contracts;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

record NewBook(String title, String author) {
}

interface BooksApi {

  @PostMapping("/books")
  void add(@RequestBody NewBook book); // Noncompliant
}

@RestController
class BooksController implements BooksApi {

  @Override
  public void add(NewBook book) {
    System.setProperty(book.title(), book.author());
  }
}

record NewReader(String name, String street) {
}

interface ReadersApi {

  @PostMapping("/readers")
  void add(@RequestBody NewReader reader);
}

@RestController
class ReadersController implements ReadersApi {

  @Override
  public void add(NewReader reader) {
    if (reader.name().isBlank()) {
      throw new IllegalArgumentException("name");
    }
    System.setProperty(reader.name(), reader.street());
  }
}

record Remote(String name, String street) {
}

@FeignClient("remote")
interface RemoteClient {

  @PostMapping("/remote")
  void send(@RequestBody Remote remote);
}

record NewLoan(String reader, String book) {
}

@Path("/loans")
class LoanResource {

  @POST
  public void lend(NewLoan loan) { // Noncompliant
    System.setProperty(loan.reader(), loan.book());
  }
}

record NewFine(String reader, long cents) {
}

record ByReader(String reader, String book) {
}

@Controller
class FineGraph {

  @MutationMapping
  String fine(@Argument NewFine input) { // Noncompliant
    return input.reader();
  }

  @QueryMapping
  String fines(@Argument ByReader input) {
    return input.reader();
  }
}

record NewShelf(String room, int number) {
}

class ShelfHandler {

  Mono<ServerResponse> create(ServerRequest request) {
    return request.bodyToMono(NewShelf.class) // Noncompliant {{Nothing in "NewShelf" says what "room" and "number" have to be like, so any value is accepted; constrain its members and validate this body.}}
      .flatMap(shelf -> ServerResponse.ok().bodyValue(shelf.room()));
  }
}
