package samples.silent;

import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Transient;
import java.util.Set;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;
import org.hibernate.annotations.Subselect;

@Entity
class Shipment {
  @Id
  private Long id;

  @ManyToOne
  @JoinColumn(name = "order_id", foreignKey = @ForeignKey(name = "fk_shipment_order"))
  private PurchaseOrder order;

  @ManyToOne
  @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.CONSTRAINT))
  private PurchaseOrder second;

  @ManyToOne
  @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.PROVIDER_DEFAULT))
  private PurchaseOrder third;

  @ManyToOne
  @JoinColumn(foreignKey = @ForeignKey(foreignKeyDefinition = "foreign key (fourth_id) references purchase_order on delete set null"))
  private PurchaseOrder fourth;

  @ManyToMany
  @JoinTable(foreignKey = @ForeignKey(name = "a"), inverseForeignKey = @ForeignKey(name = "b"))
  private Set<PurchaseOrder> others;

  @ManyToOne
  @NotFound(action = NotFoundAction.EXCEPTION)
  private PurchaseOrder fifth;

  /** A view has no key that a foreign key could lead to. */
  @ManyToOne
  @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  private Turnover turnover;

  @ManyToMany
  @JoinTable(inverseForeignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  private Set<Turnover> turnovers;

  /** One column leads to two tables, depending on another. */
  @Column(name = "owner_kind")
  private String ownerKind;

  @ManyToOne
  @JoinColumn(name = "owner_id", insertable = false, updatable = false, foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  private PurchaseOrder owningOrder;

  @ManyToOne
  @JoinColumn(name = "owner_id", insertable = false, updatable = false, foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  private Shipment owningShipment;

  @Transient
  @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  private PurchaseOrder selected;
}

@Entity
class PurchaseOrder {
  @Id
  private Long id;
}

@Entity
@Subselect("select customer as id, sum(total) as total from purchase_order group by customer")
class Turnover {
  @Id
  private Long id;
  private Long total;
}

@Entity
@Immutable
class ShipmentOverview {
  @Id
  private Long id;

  @ManyToOne
  @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  private PurchaseOrder order;
}

class NotAnEntity {
  @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  private PurchaseOrder order;
}
