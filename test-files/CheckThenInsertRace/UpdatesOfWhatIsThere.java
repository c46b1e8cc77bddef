package samples.updates;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

@Entity
class Shelf {
  @Id
  long id;
  String label;
  int books;
}

@Entity
class Bookmark {
  @Id
  long id;
  String reader;
  String title;
}

interface ShelfRepository extends JpaRepository<Shelf, Long> {
  Optional<Shelf> findByLabel(String label);
}

interface BookmarkRepository extends JpaRepository<Bookmark, Long> {
  boolean existsByTitle(String title);

  boolean existsByReader(String reader);
}

@Service
class Shelves {

  private final ShelfRepository shelves;

  Shelves(ShelfRepository shelves) {
    this.shelves = shelves;
  }

  Shelf rename(Shelf wanted) {
    Optional<Shelf> stored = shelves.findByLabel(wanted.label);
    if (stored.isPresent()) {
      stored.get().books = wanted.books;
      return shelves.save(stored.get());
    } else {
      throw new IllegalStateException("There is no such shelf.");
    }
  }

  void count(String label) {
    Optional<Shelf> found = shelves.findByLabel(label);
    if (found.isPresent()) {
      Shelf shelf = found.get();
      shelf.books = shelf.books + 1;
      shelves.save(shelf);
    }
  }

  Shelf add(Shelf wanted) {
    Optional<Shelf> stored = shelves.findByLabel(wanted.label); // Noncompliant
    if (stored.isPresent()) {
      throw new IllegalStateException("There is one already.");
    } else {
      return shelves.save(wanted);
    }
  }
}

@Service
class Bookmarks {

  private final BookmarkRepository bookmarks;

  Bookmarks(BookmarkRepository bookmarks) {
    this.bookmarks = bookmarks;
  }

  /** Each value alone may well be there twice. */
  Bookmark addForReader(Bookmark bookmark) {
    if (bookmarks.existsByTitle(bookmark.title)) {
      if (bookmarks.existsByReader(bookmark.reader)) {
        throw new IllegalStateException("It is on the list.");
      }
    }
    return bookmarks.save(bookmark);
  }

  Bookmark addOnce(Bookmark bookmark) {
    if (bookmarks.existsByTitle(bookmark.title)) { // Noncompliant
      throw new IllegalStateException("It is on the list.");
    }
    return bookmarks.save(bookmark);
  }
}

@Service
class ShelvesByHelper {

  private final ShelfRepository shelves;

  ShelvesByHelper(ShelfRepository shelves) {
    this.shelves = shelves;
  }

  Shelf add(Shelf wanted) {
    boolean isTaken = isTaken(wanted.label);
    if (isTaken) {
      throw new IllegalStateException("There is one already.");
    }
    return shelves.save(wanted);
  }

  Shelf addFree(Shelf wanted) {
    if (isFree(wanted.label)) {
      return shelves.save(wanted);
    }
    return null;
  }

  /** Stored although it is there. */
  Shelf replace(Shelf wanted) {
    if (isKnown(wanted.label)) {
      return shelves.save(wanted);
    }
    return null;
  }

  private boolean isTaken(String label) {
    return shelves.findByLabel(label).isPresent(); // Noncompliant
  }

  private boolean isFree(String label) {
    return shelves.findByLabel(label).isEmpty(); // Noncompliant
  }

  private boolean isKnown(String label) {
    return shelves.findByLabel(label).isPresent();
  }
}

@Component
class FirstShelves implements ApplicationListener<ApplicationReadyEvent> {

  private final ShelfRepository shelves;

  FirstShelves(ShelfRepository shelves) {
    this.shelves = shelves;
  }

  /** No request gets here. */
  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    addBoth();
  }

  private void addBoth() {
    Set.of("new", "old").forEach(label -> {
      Optional<Shelf> stored = shelves.findByLabel(label);
      if (stored.isEmpty()) {
        Shelf shelf = new Shelf();
        shelf.label = label;
        shelves.save(shelf);
      }
    });
  }
}

class ShelfWanted extends ApplicationEvent {

  private final String label;

  ShelfWanted(Object source, String label) {
    super(source);
    this.label = label;
  }

  String label() {
    return label;
  }
}

@Component
class WantedShelves implements ApplicationListener<ShelfWanted> {

  private final ShelfRepository shelves;

  WantedShelves(ShelfRepository shelves) {
    this.shelves = shelves;
  }

  @Override
  public void onApplicationEvent(ShelfWanted event) {
    if (shelves.findByLabel(event.label()).isEmpty()) { // Noncompliant
      shelves.save(new Shelf());
    }
  }
}

@Service
class ShelfLoader {

  private final ShelfRepository shelves;

  ShelfLoader(ShelfRepository shelves) {
    this.shelves = shelves;
  }

  /** Its name is all that it has of a start. */
  Shelf loadData(String label) {
    Optional<Shelf> found = shelves.findByLabel(label); // Noncompliant
    if (found.isPresent()) {
      return found.get();
    } else {
      return shelves.save(new Shelf());
    }
  }
}
