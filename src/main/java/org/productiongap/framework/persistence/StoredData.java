package org.productiongap.framework.persistence;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.framework.FactSource;
import org.productiongap.framework.JavaFile;
import org.productiongap.framework.Place;

/**
 * A class whose instances are rows of a table that the application writes to.
 *
 * @param entity its simple name
 * @param place its name
 */
public record StoredData(String entity, Place place) {

  /** The entities of a file that are mapped to relational tables and not only read. */
  @AutoService(FactSource.class)
  public static final class Source implements FactSource {

    @Override
    public List<StoredData> of(JavaFile file) {
      return Entities.in(file.tree()).stream()
        .filter(entity -> entity.kind() == Entity.Kind.ENTITY && entity.table() != Entity.Table.VIEW && entity.tree() != null
          && entity.tree().simpleName() != null)
        .map(entity -> new StoredData(entity.tree().simpleName().name(), file.place(entity.tree().simpleName())))
        .toList();
    }
  }
}
