package samples.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.NaturalId;
import org.springframework.data.jpa.repository.JpaRepository;

@Entity
@Table(name = "users")
class User {
  @Id
  @GeneratedValue
  private Long id;
  @Column(nullable = false)
  private String email; // Noncompliant {{"email" tells one "User" from another, and the database allows the same value twice; make the column unique.}}
//               ^^^^^
  @Column(name = "user_name", unique = true)
  private String userName;
  private String phoneNumber;
}

@Entity
class Product {
  @Id
  private Long id;
  private String sku; // Noncompliant
  private String slug; // Noncompliant
  private String name;
}

@Entity
class OrderItem {
  @Id
  private Long id;
  private String sku;
}

interface Products extends JpaRepository<Product, Long> {
  List<Product> findByName(String name);

  Optional<Product> findBySlug(String slug);
}

@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"tenant", "email_address"}))
class AdminUser {
  @Id
  private Long id;
  private String tenant;
  private String emailAddress;
}

@Entity
@Table(indexes = @Index(columnList = "login, realm", unique = true))
class StaffAccount {
  @Id
  private Long id;
  private String login;
  private String realm;
}

@Entity
class Member {
  @NaturalId
  private String email;
  @Id
  private String username;
  @Column(columnDefinition = "varchar(30) unique")
  private String login;
}

@Entity
class Customer {
  @Id
  private Long id;
  private String email;
}

@Embeddable
class Owner {
  private String email;
}
