package studio.glaze.course;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface CourseRepository extends JpaRepository<Course, Long> {

  List<Course> findTop20ByBeginsAfterOrderByBegins(LocalDateTime begins);
}
