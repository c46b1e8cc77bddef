package samples.naturalkey.written;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

@Entity
class Subscriber {
  @Id
  private Long id;
  private String emailAddress; // Noncompliant
  private String login; // Noncompliant
  private String phone;
  private String slug;
}

interface Subscribers extends JpaRepository<Subscriber, Long> {
  @Query("select s from Subscriber s where lower(s.emailAddress) = lower(:address)")
  Optional<Subscriber> reachedAt(@Param("address") String address);

  @Query("""
    select case when count(s) > 0 then true else false end
    from Subscriber s
    where s.login = ?1
    """)
  boolean isTaken(String login);

  @Query("select s from Subscriber s where s.phone = :phone")
  List<Subscriber> behind(@Param("phone") String phone);

  @Query("select s from Subscriber s where s.slug = :slug and s.id > 100")
  Optional<Subscriber> recent(@Param("slug") String slug);
}
