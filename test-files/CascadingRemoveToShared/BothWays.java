package samples.cascade.bothways;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;

@Entity
class Customer {
  @Id
  long id;

  /** The address goes with its customer, whoever keeps the foreign key. */
  @OneToOne(cascade = CascadeType.ALL)
  @JoinColumn(name = "address_id")
  HomeAddress address;

  @OneToOne(cascade = CascadeType.ALL)
  Consent consent;

  @OneToOne(mappedBy = "customer", cascade = CascadeType.ALL)
  LoyaltyCard card;
}

@Entity
class HomeAddress {
  @Id
  long id;

  @OneToOne(mappedBy = "address", cascade = CascadeType.ALL, orphanRemoval = true) // Noncompliant {{Deleting one "HomeAddress" also deletes its "customer", which it is a part of; leave removal out of what cascades.}}
  Customer customer;
}

@Entity
class Consent {
  @Id
  long id;

  @OneToOne(mappedBy = "consent")
  Customer customer;
}

@Entity
class LoyaltyCard {
  @Id
  long id;

  @OneToOne(cascade = CascadeType.ALL) // Noncompliant
  Customer customer;
}
