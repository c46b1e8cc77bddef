package samples.panache;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.LocalDate;

@Entity
class Person extends PanacheEntity { // Noncompliant {{"Person" stores "name" and "birth" without a single constraint; declare what is required, unique or limited.}}
  public String name;
  public LocalDate birth;
}

@Entity
class Fruit extends PanacheEntityBase { // Noncompliant
  @Id
  @GeneratedValue
  public Long code;
  public String name;
  public String season;

  public static Fruit byName(String name) {
    return find("name", name).firstResult();
  }
}

@Entity
class Farmer extends PanacheEntity {
  @Column(nullable = false)
  public String name;
  public String village;
}
