package studio.glaze.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
public class Account {

  @Id
  @GeneratedValue
  private Long id;
  @Column(nullable = false, unique = true, length = 254)
  private String email;
  @Column(nullable = false, length = 80)
  private String name;
  @Column(nullable = false, length = 100)
  private String passwordHash;

  protected Account() {
  }

  public Account(String email, String name, String passwordHash) {
    this.email = email;
    this.name = name;
    this.passwordHash = passwordHash;
  }

  public Long getId() {
    return id;
  }

  public String getEmail() {
    return email;
  }

  public String getName() {
    return name;
  }

  public String passwordHash() {
    return passwordHash;
  }
}
