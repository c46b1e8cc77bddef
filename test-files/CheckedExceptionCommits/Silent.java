package samples.silent;

import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.data.mongodb.core.MongoTemplate;

class Archive {

  private final MongoTemplate mongo;

  Archive(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Transactional
  public void documents(Object document, Path file) throws IOException {
    mongo.save(document);
    Files.delete(file);
  }

  @Transactional
  public void nothing(Path file) throws IOException {
    Files.delete(file);
  }
}
