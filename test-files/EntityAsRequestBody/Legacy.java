// libraries: legacy
package samples.stored.legacy;

import java.util.List;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Entity
class Course {
  @Id
  public Long id;
  public String title;
}

@Path("/courses")
class CourseResource {

  @POST
  public void add(Course course) { // Noncompliant
    System.setProperty("course", course.title);
  }
}

@RestController
class CourseController {

  @PostMapping("/courses")
  void addAll(@RequestBody List<Course> courses) { // Noncompliant
    courses.clear();
  }

  @PostMapping("/course")
  void add(@RequestBody Course course) {
    course.title = "reported by S4684";
  }
}
