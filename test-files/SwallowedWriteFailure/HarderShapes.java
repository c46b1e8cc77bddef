package samples.swallowed.harder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

class Note {

  Long id;
}

interface NoteRepository extends ReactiveCrudRepository<Note, Long> {
}

interface Archive extends MongoRepository<Note, Long> {
}

@Repository
class NoteDao {

  private static final Logger LOG = LoggerFactory.getLogger(NoteDao.class);

  private final DataSource source;

  NoteDao(DataSource source) {
    this.source = source;
  }

  void insert(Note note) {
    try (Connection connection = source.getConnection(); PreparedStatement insert = connection.prepareStatement("insert into note values (?)")) {
      insert.setLong(1, note.id);
      insert.executeUpdate();
    } catch (SQLException e) { // Noncompliant
      LOG.error("Could not insert the note {}", note.id, e);
    }
  }

  int delete(long id) throws SQLException {
    try (Connection connection = source.getConnection(); PreparedStatement delete = connection.prepareStatement("delete from note where id = ?")) {
      delete.setLong(1, id);
      return delete.executeUpdate();
    } catch (SQLException e) {
      LOG.error("Could not delete the note {}", id, e);
      throw e;
    }
  }
}

@Service
class Notes {

  private static final Logger LOG = LoggerFactory.getLogger(Notes.class);

  private final NoteRepository notes;
  private final Archive archive;

  Notes(NoteRepository notes, Archive archive) {
    this.notes = notes;
    this.archive = archive;
  }

  Mono<Note> add(Note note) {
    return notes.save(note).onErrorResume(failure -> Mono.just(note)); // Noncompliant
  }

  Mono<Void> remove(long id) {
    return notes.deleteById(id).onErrorResume(failure -> { // Noncompliant
      LOG.warn("Not removed", failure);
      return Mono.empty();
    });
  }

  void archive(Note note) {
    try {
      archive.insert(note);
    } catch (Exception e) { // Noncompliant
      LOG.error("Not archived: {}", e.getMessage());
      return;
    }
    LOG.info("Archived {}", note.id);
  }

  void archiveOrTell(Note note) {
    try {
      archive.insert(note);
    } catch (RuntimeException e) {
      throw new IllegalStateException("Note " + note.id, e);
    }
  }

  void clean(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      LOG.debug("Left behind", e);
    }
  }
}
