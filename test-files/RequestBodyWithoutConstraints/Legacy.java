// libraries: legacy
package samples.unconstrained.legacy;

import java.util.Date;
import javax.validation.constraints.NotNull;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

class NoteDto {

  private String title;
  private Date due;

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public Date getDue() {
    return due;
  }

  public void setDue(Date due) {
    this.due = due;
  }
}

@RestController
class NoteController {

  @PostMapping("/notes")
  void add(@RequestBody NoteDto note) { // Noncompliant
    System.setProperty("note", note.getTitle());
  }
}

class TagDto {

  @NotNull
  public String name;
  public String color;
}

@Path("/tags")
class TagResource {

  @PUT
  public void put(TagDto tag) {
    System.setProperty("tag", tag.name);
  }
}
