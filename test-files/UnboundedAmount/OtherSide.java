package samples.otherside;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

class SignUp {
  private String name;
  private Set<Permission> permissions;

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Set<Permission> getPermissions() {
    return permissions;
  }

  public void setPermissions(Set<Permission> permissions) {
    this.permissions = permissions;
  }
}

@Entity
class Permission {
  @Id
  public Long id;
  public String name;

  /** The other side keeps it, and nothing of it is stored from here. */
  @ManyToMany(mappedBy = "permissions")
  public Set<Holder> holders;
}

@Entity
class Holder {
  @Id
  public Long id;
  @ManyToMany
  public Set<Permission> permissions;
  @OneToOne(cascade = CascadeType.ALL)
  public Basket basket;
}

@Entity
class Basket {
  @Id
  public Long id;
  public BigDecimal totalPrice;
}

@Entity
class Offer {
  @Id
  public Long id;
  @OneToMany(mappedBy = "offer", cascade = CascadeType.ALL)
  public List<OfferLine> lines;
}

@Entity
class OfferLine {
  @Id
  public Long id;
  public BigDecimal price; // Noncompliant
  public Offer offer;
}

@RestController
class SignUps {

  @PostMapping("/sign-ups")
  public String add(@RequestBody SignUp signUp) {
    return signUp.getName();
  }

  @PostMapping("/offers")
  public Long add(@RequestBody Offer offer) {
    return offer.id;
  }
}
