// libraries: legacy
package samples.javax;

import java.util.List;
import javax.validation.Valid;
import javax.validation.constraints.NotEmpty;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import org.hibernate.validator.constraints.Length;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TicketController {

  @PostMapping("/tickets")
  void open(@RequestBody Ticket ticket) { // Noncompliant {{Annotate this parameter with "@Valid": nothing checks the constraints of "Ticket", such as "@NotEmpty" on "subject".}}
//                              ^^^^^^
  }

  @PostMapping("/comments")
  void comment(@RequestBody List<Comment> comments) { // Noncompliant {{Annotate this parameter with "@Valid": nothing checks the constraints of "Comment", such as "@Length" on "text".}}
  }

  @PostMapping("/tickets/valid")
  void valid(@RequestBody @Valid Ticket ticket) {
  }

  @PostMapping("/tickets/validated")
  void validated(@RequestBody @Validated Ticket ticket) {
  }
}

@Path("/tickets")
class TicketResource {

  @POST
  public void open(Ticket ticket) { // Noncompliant
  }

  @POST
  @Path("/valid")
  public void valid(@Valid Ticket ticket) {
  }
}

class Ticket {
  @NotEmpty
  private String subject;

  public String getSubject() {
    return subject;
  }
}

class Comment {
  @Length(max = 500)
  private String text;

  public String getText() {
    return text;
  }
}
