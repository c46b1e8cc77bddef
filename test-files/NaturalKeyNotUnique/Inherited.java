package samples.naturalkey.inherited;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.springframework.data.annotation.Transient;
import org.springframework.data.mongodb.core.mapping.Document;

@MappedSuperclass
abstract class Person {

  @Id
  @GeneratedValue
  private Long id;
  @Column(nullable = false)
  private String email; // Noncompliant {{"email" tells one "Employee" from another, and the database allows the same value twice; make the column unique.}}
  private String name;
}

@Entity
class Employee extends Person {

  private String department;
}

@Entity
class StaffMember extends Person {

  private String desk;
}

@MappedSuperclass
abstract class Named {

  @Id
  private Long id;
  private String username;
}

@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = "username"))
class Admin extends Named {

  private int level;
}

@Entity
@AttributeOverride(name = "username", column = @Column(name = "login", unique = true))
class Member extends Named {

  private int points;
}

@Entity
class Student {

  @Id
  private Long id;
  private String email; // Noncompliant
  private String passwordHash;
}

@Entity
class Shopper {

  @Id
  private Long id;
  private String userName; // Noncompliant
  private String emailAddress;
  private String password;
}

@Entity
class SmtpServer {

  @Id
  private Long id;
  private String username;
  private String password;
}

@Entity
class Guest {

  @Id
  private Long id;
  private String email;
  private String firstName;
}

@Entity
class Book {

  @Id
  private Long id;
  @Column(length = 13)
  private String isbn;
}

@Document
class Trainer {

  private String id;
  private String email; // Noncompliant
  @Transient
  private String note;
  private String password;
}
