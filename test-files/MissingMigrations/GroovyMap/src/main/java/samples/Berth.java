package samples.migrations.groovymap;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Berth {

  @Id
  Long id;
  String name;
}
