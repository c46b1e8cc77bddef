package samples.lookedup;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface Customers extends CrudRepository<Customer, Long> {
  boolean existsByEmail(String email);

  List<Customer> findByPhone(String phone);
}
