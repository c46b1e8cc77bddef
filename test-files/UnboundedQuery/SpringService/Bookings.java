package samples.bookings;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;

@Entity
class Booking {
  @Id
  long id;
}

interface BookingRepository extends JpaRepository<Booking, Long> {
}

interface Bookings {
  List<Booking> all();

  List<Booking> forNightlyWork();
}

@Service
class StoredBookings implements Bookings {

  private final BookingRepository repository;

  StoredBookings(BookingRepository repository) {
    this.repository = repository;
  }

  @Override
  public List<Booking> all() {
    return repository.findAll(); // Noncompliant
  }

  @Override
  public List<Booking> forNightlyWork() {
    return repository.findAll();
  }
}
