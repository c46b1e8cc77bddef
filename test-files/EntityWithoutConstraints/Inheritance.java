package samples.inheritance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.hibernate.annotations.CreationTimestamp;
import org.springframework.data.annotation.LastModifiedDate;
import org.springframework.data.jpa.domain.AbstractPersistable;

@MappedSuperclass
abstract class BaseEntity {
  @Id
  @GeneratedValue
  private Long id;
  @CreationTimestamp
  private Instant createdAt;
  @LastModifiedDate
  private Instant changedAt;
}

@MappedSuperclass
abstract class Named extends BaseEntity {
  private String name;
  private String description;
}

@Entity
class Category extends Named { // Noncompliant {{"Category" stores "name" and "description" without a single constraint; declare what is required, unique or limited.}}
}

@Entity
class Tag extends BaseEntity {
  private String label;
}

@Entity
class Task extends AbstractPersistable<Long> { // Noncompliant
  private String title;
  private String details;
}

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
abstract class Vehicle extends BaseEntity { // Noncompliant
  private String plate;
  private String color;
}

@Entity
class Truck extends Vehicle { // Noncompliant {{"Truck" stores "axles" and "payload" without a single constraint; declare what is required, unique or limited.}}
  private Integer axles;
  private Integer payload;
}

@Entity
class Van extends Vehicle {
  private Integer seats;
}

class PlainParent {
  private String neverStored;
}

@Entity
class Supplier extends PlainParent { // Noncompliant {{"Supplier" stores "name" and "phone" without a single constraint; declare what is required, unique or limited.}}
  @Id
  private Long id;
  private String name;
  private String phone;
}

@Embeddable
class Address {
  private String street;
  private String city;
}

@Embeddable
record Coordinates(Double latitude, Double longitude) {
}

@Entity
class Store { // Noncompliant {{"Store" stores "street" and 3 more columns without a single constraint; declare what is required, unique or limited.}}
  @Id
  private Long id;
  @Embedded
  private Address address;
  private Coordinates coordinates;
}
