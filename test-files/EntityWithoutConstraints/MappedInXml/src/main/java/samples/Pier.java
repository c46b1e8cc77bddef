package samples.mappedinxml;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Pier {

  @Id
  private Long id;
  private String name;
  private String keeper;
}

@Entity
class Lamp { // Noncompliant

  @Id
  private Long id;
  private String bulb;
  private String color;
}
