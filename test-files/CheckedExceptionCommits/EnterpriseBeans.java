package samples.enterprisebeans;

import jakarta.ejb.ApplicationException;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

class SeatTaken extends Exception {
}

@ApplicationException
class HallClosed extends Exception {
}

@ApplicationException(rollback = true)
class ShowCanceled extends Exception {
}

class ShowMoved extends ShowCanceled {
}

@Stateless
class Bookings {

  @PersistenceContext
  private EntityManager manager;
  private EJBContext context;

  public void book(Object booking, boolean taken) throws SeatTaken { // Noncompliant {{When "SeatTaken" leaves "book", the transaction commits what was written until then; mark the exception with @ApplicationException(rollback = true).}}
//                                                       ^^^^^^^^^
    manager.persist(booking);
    if (taken) {
      throw new SeatTaken();
    }
  }

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void move(Object booking, boolean closed) throws HallClosed { // Noncompliant
    manager.merge(booking);
    if (closed) {
      throw new HallClosed();
    }
  }

  public void cancel(Object booking, boolean canceled) throws ShowCanceled {
    manager.merge(booking);
    if (canceled) {
      throw new ShowMoved();
    }
  }

  public void byHand(Object booking, boolean taken) throws SeatTaken {
    manager.persist(booking);
    if (taken) {
      context.setRollbackOnly();
      throw new SeatTaken();
    }
  }

  @TransactionAttribute(TransactionAttributeType.NEVER)
  public void outside(Object booking, boolean taken) throws SeatTaken {
    manager.persist(booking);
    if (taken) {
      throw new SeatTaken();
    }
  }
}
