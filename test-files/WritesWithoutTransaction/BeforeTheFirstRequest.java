package samples.preload;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

@Entity
class Genre {
  @Id
  Long id;
  String name;
}

@Entity
class Shelfmark {
  @Id
  Long id;
  String name;
}

interface GenreRepository extends JpaRepository<Genre, Long> {
}

interface ShelfmarkRepository extends JpaRepository<Shelfmark, Long> {
}

/** It is run again when it fails. */
@Component
class PreLoadDatabase {

  private final GenreRepository genres;
  private final ShelfmarkRepository shelfmarks;

  PreLoadDatabase(GenreRepository genres, ShelfmarkRepository shelfmarks) {
    this.genres = genres;
    this.shelfmarks = shelfmarks;
  }

  public void insertAll() {
    genres.save(new Genre());
    shelfmarks.save(new Shelfmark());
  }
}

@Service
class Cataloguing {

  private final GenreRepository genres;
  private final ShelfmarkRepository shelfmarks;

  Cataloguing(GenreRepository genres, ShelfmarkRepository shelfmarks) {
    this.genres = genres;
    this.shelfmarks = shelfmarks;
  }

  public void insertAll() { // Noncompliant
    genres.save(new Genre());
    shelfmarks.save(new Shelfmark());
  }
}
