package studio.glaze.course;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDateTime;

@Entity
public class Course { // Gap: EntityWithoutConstraints

  @Id
  @GeneratedValue
  private Long id;
  private String title;
  private LocalDateTime begins;
  private Integer wheels;
  private BigDecimal price;

  protected Course() {
  }

  public Course(String title, LocalDateTime begins, Integer wheels, BigDecimal price) {
    this.title = title;
    this.begins = begins;
    this.wheels = wheels;
    this.price = price;
  }

  public Long getId() {
    return id;
  }

  public String getTitle() {
    return title;
  }

  public LocalDateTime getBegins() {
    return begins;
  }

  public Integer getWheels() {
    return wheels;
  }

  public BigDecimal getPrice() {
    return price;
  }
}
