package samples.silent;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Transient;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Entity
class Customer {
  @Id
  private Long id;

  /** Parts of the customer. */
  @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<Address> addresses;

  @OneToMany(cascade = CascadeType.REMOVE)
  @JoinColumn(name = "customer_id")
  private Set<Note> notes;

  /** Whole or part cannot be told. */
  @OneToOne(cascade = CascadeType.ALL)
  @JoinColumn(name = "settings_id")
  private Settings settings;

  @OneToOne(mappedBy = "customer", cascade = CascadeType.ALL)
  private Wallet wallet;

  @ElementCollection
  private Set<String> tags;

  /** No other customer has the same. */
  @ManyToOne(cascade = CascadeType.ALL)
  @JoinColumn(name = "contract_id", unique = true)
  private Contract contract;

  @ManyToMany(cascade = CascadeType.ALL)
  @JoinTable(inverseJoinColumns = @JoinColumn(name = "attachment_id", unique = true))
  private Set<Attachment> attachments;

  @ManyToMany(cascade = {CascadeType.PERSIST, CascadeType.MERGE, CascadeType.REFRESH, CascadeType.DETACH})
  private Set<Tag> labels;

  @Transient
  @ManyToOne(cascade = CascadeType.ALL)
  private Tag selected;
}

@Entity
class Address {
  @Id
  private Long id;

  /** The database removes the address with its customer, not the other way round. */
  @ManyToOne
  @OnDelete(action = OnDeleteAction.CASCADE)
  private Customer customer;
}

@Entity
class Wallet {
  @Id
  private Long id;

  @OneToOne
  private Customer customer;
}

@Entity
class Settings {
  @Id
  private Long id;

  @OneToOne(mappedBy = "settings")
  private Customer customer;
}

@Entity
class Note {
  @Id
  private Long id;
}

@Entity
class Contract {
  @Id
  private Long id;
}

@Entity
class Attachment {
  @Id
  private Long id;
}

@Entity
class Tag {
  @Id
  private Long id;
}

class CustomerForm {
  private final CascadeType cascade = CascadeType.ALL;
}
