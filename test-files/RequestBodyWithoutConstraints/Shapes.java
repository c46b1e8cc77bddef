package samples.unconstrained.shapes;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Post;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import lombok.Builder;
import lombok.Getter;
import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import reactor.core.publisher.Mono;

@Retention(RetentionPolicy.RUNTIME)
@RequestMapping(method = RequestMethod.POST)
@interface Creates {

  @AliasFor(annotation = RequestMapping.class, attribute = "path")
  String value();
}

record Song(String title, String singer) {
}

@Getter
@Builder
class Album {
  private String title;
  private int year;
}

record Wrapper<T>(T data, String sender) {
}

record Concert(String place, String band) {
}

record Poster(String text, String size) {
}

class Review {
  private String author;
  private String text;

  public String getAuthor() {
    return author;
  }

  public void setAuthor(String author) {
    this.author = author;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}

record Ticket(String row, int seat) {
}

record Answer(String id, String text) {
}

@RestController
class SongController {

  @Creates("/songs")
  void create(@RequestBody Song song) { // Noncompliant
    System.setProperty("song", song.title());
  }

  @PostMapping("/albums")
  Mono<Void> album(@RequestBody Mono<Album> album) { // Noncompliant
    return album.then();
  }

  @PostMapping("/concerts")
  void concert(@RequestBody Wrapper<Concert> concert) { // Noncompliant
    System.setProperty("concert", concert.sender());
  }

  @PostMapping("/posters")
  void poster(@RequestPart("poster") Poster poster, @RequestPart("image") MultipartFile image) { // Noncompliant
    System.setProperty(poster.text(), image.getName());
  }

  @PostMapping("/reviews")
  String review(@ModelAttribute Review review) { // Noncompliant
    return review.getAuthor();
  }
}

class TicketServlet extends HttpServlet {

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Ticket ticket = new ObjectMapper().readValue(request.getReader(), Ticket.class); // Noncompliant
    response.getWriter().print(ticket.row());
  }
}

@io.micronaut.http.annotation.Controller("/answers")
class AnswerController {

  @Post
  String answer(@Body Answer answer) { // Noncompliant
    return answer.id();
  }
}

abstract class CrudController<T> {

  @PostMapping
  T create(@RequestBody T body) { // Noncompliant
    return body;
  }
}

record Band(String name, String town) {
}

@RestController
class BandController extends CrudController<Band> {
}
