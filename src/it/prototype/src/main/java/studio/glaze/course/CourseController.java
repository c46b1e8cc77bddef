package studio.glaze.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/courses")
public class CourseController {

  private static final Logger LOG = LoggerFactory.getLogger(CourseController.class);

  private final CourseRepository courses;

  public CourseController(CourseRepository courses) {
    this.courses = courses;
  }

  @GetMapping
  public List<Listing> upcoming() {
    return courses.findTop20ByBeginsAfterOrderByBegins(LocalDateTime.now()).stream().map(Listing::of).toList();
  }

  @PostMapping
  public ResponseEntity<Object> add(@Valid @RequestBody Plan plan) {
    try {
      Course course = courses.save(new Course(plan.title(), plan.begins(), plan.wheels(), plan.price()));
      return ResponseEntity.status(HttpStatus.CREATED).body(Listing.of(course));
    } catch (Exception e) {
      LOG.error("Could not add the course {}", plan.title(), e);
      return ResponseEntity.internalServerError().body(e.getMessage()); // Gap: ExposedExceptionMessage
    }
  }

  @PutMapping("/{id}/note")
  public Note annotate(@PathVariable Long id, @RequestBody Note note) { // Gap: UnvalidatedRequestBody
    LOG.info("A note of {} characters for course {}", note.text().length(), id);
    return note;
  }

  public record Plan(
    @NotBlank @Size(max = 120) String title,
    @NotNull @Future LocalDateTime begins,
    @NotNull @Positive @Max(24) Integer wheels,
    @NotNull @Positive @Max(1000) BigDecimal price) {
  }

  public record Note(@NotBlank @Size(max = 500) String text) {
  }

  public record Listing(Long id, String title, LocalDateTime begins, BigDecimal price) {

    static Listing of(Course course) {
      return new Listing(course.getId(), course.getTitle(), course.getBegins(), course.getPrice());
    }
  }
}
