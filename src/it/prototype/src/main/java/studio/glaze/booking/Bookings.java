package studio.glaze.booking;

import java.security.Principal;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import studio.glaze.account.Account;
import studio.glaze.account.AccountRepository;
import studio.glaze.course.Course;
import studio.glaze.course.CourseRepository;

@Service
public class Bookings {

  private final BookingRepository bookings;
  private final AccountRepository accounts;
  private final CourseRepository courses;
  private final Clock clock = Clock.systemUTC();

  public Bookings(BookingRepository bookings, AccountRepository accounts, CourseRepository courses) {
    this.bookings = bookings;
    this.accounts = accounts;
    this.courses = courses;
  }

  @Transactional
  public Long book(Principal principal, Long courseId, int places, String remark) {
    Account guest = accounts.findByEmail(principal.getName()).orElseThrow();
    Course course = courses.findById(courseId).orElseThrow();
    if (bookings.placesTaken(course) + places > course.getWheels()) {
      throw new CourseIsFull(course.getTitle());
    }
    return bookings.save(new Booking(guest, course, places, remark, clock.instant())).getId();
  }
}
