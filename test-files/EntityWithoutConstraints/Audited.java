package samples.audited;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.springframework.data.annotation.CreatedBy;
import org.springframework.data.annotation.CreatedDate;
import org.springframework.data.annotation.LastModifiedDate;

@MappedSuperclass
class Audited {

  @Id
  @GeneratedValue
  private Long id;

  @CreatedDate
  @Column(nullable = false, updatable = false)
  private Instant createdAt;

  @CreatedBy
  @Column(nullable = false, updatable = false)
  private String createdBy;

  @LastModifiedDate
  @Column(insertable = false)
  private Instant changedAt;
}

@Entity
class Review extends Audited { // Noncompliant {{"Review" stores "stars" and "comment" without a single constraint; declare what is required, unique or limited.}}

  private Double stars;
  private String comment;
}

@Entity
class Rating extends Audited {

  @Column(nullable = false)
  private Double stars;
  private String comment;
}
