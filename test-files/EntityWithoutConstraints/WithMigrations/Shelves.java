package samples.withmigrations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "shelf")
class KeptByTheScript {
  @Id
  private Long id;
  private String room;
  private String note;
}

@Entity
class BareInTheScript { // Noncompliant
  @Id
  private Long id;
  private String room;
  private String note;
}

@Entity
class CreatedElsewhere {
  @Id
  private Long id;
  private String room;
  private String note;
}

@Entity
class RenamedLater {
  @Id
  private Long id;
  private String room;
  private String note;
}
