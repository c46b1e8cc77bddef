// libraries: legacy
package samples.javax;

import java.util.List;
import javax.persistence.*;
import lombok.Data;
import org.hibernate.annotations.Cascade;

@Data
@Entity
class Student {
  @Id
  @GeneratedValue
  private Long id;

  @ManyToMany(cascade = CascadeType.ALL) // Noncompliant {{Deleting one "Student" also deletes its "courses", which other rows share; leave removal out of what cascades.}}
  private List<Course> courses;

  @ManyToOne
  @Cascade({org.hibernate.annotations.CascadeType.SAVE_UPDATE, org.hibernate.annotations.CascadeType.ALL}) // Noncompliant
  private School school;

  @ManyToOne
  @Cascade(org.hibernate.annotations.CascadeType.SAVE_UPDATE)
  private School formerSchool;
}

@Data
@Entity
class Course {
  @Id
  private Long id;
}

@Data
@Entity
class School {
  @Id
  private Long id;
}

@javax.persistence.Entity
class Timetable {
  @javax.persistence.Id
  private Long id;

  /** A row that leaves the timetable is gone. */
  @javax.persistence.ManyToMany
  @Cascade({org.hibernate.annotations.CascadeType.ALL, org.hibernate.annotations.CascadeType.DELETE_ORPHAN})
  private java.util.List<Slot> slots;

  @javax.persistence.ManyToMany
  @Cascade(org.hibernate.annotations.CascadeType.ALL) // Noncompliant
  private java.util.List<Slot> borrowed;
}

@javax.persistence.Entity
class Slot {
  @javax.persistence.Id
  private Long id;
}
