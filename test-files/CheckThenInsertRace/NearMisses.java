package samples.race.near;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.NaturalId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Service;

@Entity
@Table(name = "books", indexes = @Index(columnList = "isbn", unique = true))
class Book {

  @Id
  Long id;
  String isbn;
  @NaturalId
  String slug;
  String title;
  String author;
}

interface Books extends JpaRepository<Book, Long> {

  boolean existsByIsbn(String isbn);

  boolean existsBySlug(String slug);

  boolean existsByTitleAndAuthor(String title, String author);

  List<Book> findByAuthorContaining(String author);

  Optional<Book> findTopByTitleOrderByIdDesc(String title);

  long countByAuthor(String author);
}

@Service
class Library {

  private static final int MOST = 10;

  private final Books books;

  Library(Books books) {
    this.books = books;
  }

  void byIndex(Book book) {
    if (books.existsByIsbn(book.isbn)) {
      throw new IllegalStateException("There");
    }
    books.save(book);
  }

  void byNaturalId(Book book) {
    if (!books.existsBySlug(book.slug)) {
      books.save(book);
    }
  }

  void byBoth(Book book) {
    if (books.existsByTitleAndAuthor(book.title, book.author)) { // Noncompliant
      throw new IllegalStateException("There");
    }
    books.save(book);
  }

  void searching(Book book) {
    if (books.findByAuthorContaining(book.author).isEmpty()) {
      books.save(book);
    }
  }

  void limited(Book book) {
    if (books.countByAuthor(book.author) >= MOST) {
      throw new IllegalStateException("Enough");
    }
    books.save(book);
  }

  Book latest(Book book) {
    Optional<Book> latest = books.findTopByTitleOrderByIdDesc(book.title);
    if (latest.isPresent()) {
      latest.get().author = book.author;
      return books.save(latest.get());
    }
    return books.save(book);
  }
}
