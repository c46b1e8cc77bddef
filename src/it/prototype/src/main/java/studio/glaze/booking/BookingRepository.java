package studio.glaze.booking;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import studio.glaze.course.Course;

public interface BookingRepository extends JpaRepository<Booking, Long> {

  @Query("select coalesce(sum(b.places), 0) from Booking b where b.course = :course")
  long placesTaken(Course course);
}
