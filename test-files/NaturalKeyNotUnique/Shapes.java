package samples.naturalkey.shapes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.Optional;
import lombok.Getter;
import lombok.Setter;
import org.springframework.data.jpa.repository.JpaRepository;

@MappedSuperclass
abstract class Base {

  @Id
  protected Long id;
}

@Entity
@Getter
@Setter
class Supplier extends Base {

  @Column(nullable = false, length = 120)
  private String email; // Noncompliant
  private String city;
}

interface SupplierRepository extends JpaRepository<Supplier, Long> {

  Optional<Supplier> findByEmailIgnoreCase(String email);
}

@Entity
@Table(name = "article", uniqueConstraints = @UniqueConstraint(name = "uk_article_sku", columnNames = "sku"))
class Article extends Base {

  private String sku;
}

interface ArticleRepository extends JpaRepository<Article, Long> {

  Optional<Article> findBySku(String sku);

  boolean existsBySku(String sku);
}

@Entity
class Reader extends Base {

  private String username; // Noncompliant
  private String firstName;

  @Column(name = "username")
  public String getUsername() {
    return username;
  }
}

interface ReaderRepository extends JpaRepository<Reader, Long> {

  boolean existsByUsername(String username);
}

@Entity
class Member extends Base {

  private String emailId; // Noncompliant
  private String password;
}

@Entity
class Attachment extends Base {

  private String emailId;
  private String fileName;
}
