// libraries: legacy
package samples.javax;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import javax.validation.constraints.NotNull;
import lombok.Data;
import org.hibernate.annotations.Type;

@Data
@Entity
@Table(name = "employees")
class Employee { // Noncompliant {{"Employee" stores "firstName" and 3 more columns without a single constraint; declare what is required, unique or limited.}}
//    ^^^^^^^^
  @Id
  @GeneratedValue
  private Long id;

  @Column(name = "first_name")
  private String firstName;
//               ^^^^^^^^^<

  @Column(name = "last_name")
  private String lastName;
//               ^^^^^^^^<

  @Temporal(TemporalType.DATE)
  private Date hired;
//             ^^^^^<

  @Type(type = "text")
  private String notes;
//               ^^^^^<
}

@Data
@Entity
class Department {
  @Id
  @GeneratedValue
  private Long id;
  @NotNull
  private String name;
  private String building;
}
