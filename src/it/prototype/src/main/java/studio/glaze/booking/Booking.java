package studio.glaze.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import studio.glaze.account.Account;
import studio.glaze.course.Course;

@Entity
public class Booking { // Gap: EntityWithoutConstraints

  @Id
  @GeneratedValue
  private Long id;
  @ManyToOne
  private Account guest;
  @ManyToOne
  private Course course;
  private Integer places;
  private String remark;
  private Instant bookedAt;

  protected Booking() {
  }

  public Booking(Account guest, Course course, Integer places, String remark, Instant bookedAt) {
    this.guest = guest;
    this.course = course;
    this.places = places;
    this.remark = remark;
    this.bookedAt = bookedAt;
  }

  public Long getId() {
    return id;
  }

  public Account getGuest() {
    return guest;
  }

  public Course getCourse() {
    return course;
  }

  public Integer getPlaces() {
    return places;
  }

  public String getRemark() {
    return remark;
  }

  public Instant getBookedAt() {
    return bookedAt;
  }
}
