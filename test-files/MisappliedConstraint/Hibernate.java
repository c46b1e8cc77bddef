// libraries: legacy
package samples.misapplied.legacy;

import java.time.LocalDateTime;
import java.util.List;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.Size;
import org.hibernate.validator.constraints.Length;
import org.hibernate.validator.constraints.Range;
import org.hibernate.validator.constraints.URL;

class Course {

  @Length(max = 5) // Noncompliant {{"@Length" does not support "Integer", so every validation of "seats" fails with an exception; use "@Min" and "@Max".}}
  public Integer seats;

  @Range(min = 1, max = 3) // Noncompliant
  public List<String> teachers;

  @NotBlank // Noncompliant
  public LocalDateTime start;

  @URL // Noncompliant
  public java.net.URL page;

  @org.hibernate.validator.constraints.NotBlank // Noncompliant
  public Long room;

  @Length(max = 100)
  public String title;

  @Range(min = 1, max = 100)
  public int price;

  @org.hibernate.validator.constraints.NotEmpty
  public List<String> topics;

  @Size(max = 3)
  public String code;
}
