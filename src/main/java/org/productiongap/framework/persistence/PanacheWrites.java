package org.productiongap.framework.persistence;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * Panache of Quarkus: entities that store themselves, and repositories.
 */
final class PanacheWrites implements WriteLibrary {

  private static final String ORM = "io.quarkus.hibernate.orm.panache.";
  private static final String REACTIVE = "io.quarkus.hibernate.reactive.panache.";
  static final Set<String> ROWS = Stream.of(ORM, REACTIVE)
    .flatMap(home -> Stream.of("PanacheEntity", "PanacheEntityBase", "PanacheRepository", "PanacheRepositoryBase", "Panache").map(home::concat))
    .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> DOCUMENTS = Stream.of("io.quarkus.mongodb.panache.", "io.quarkus.mongodb.panache.reactive.")
    .flatMap(home -> Stream.of("", "Reactive").flatMap(kind -> Stream.of("MongoEntity", "MongoEntityBase", "MongoRepository", "MongoRepositoryBase")
      .map(name -> home + kind + "Panache" + name)))
    .collect(Collectors.toUnmodifiableSet());

  private static final WriteCalls CALLS = new WriteCalls()
    .with(ROWS, Write.Target.DATABASE, Write.Action.INSERT, "persist", "persistAndFlush")
    .with(ROWS, Write.Target.DATABASE, Write.Action.DELETE, "delete", "deleteAll", "deleteById")
    .with(ROWS, Write.Target.DATABASE, Write.Action.UPDATE, "update", "executeUpdate")
    .with(DOCUMENTS, Write.Target.DOCUMENTS, Write.Action.SAVE, "persist", "persistOrUpdate", "update")
    .with(DOCUMENTS, Write.Target.DOCUMENTS, Write.Action.DELETE, "delete", "deleteAll", "deleteById");

  @Override
  public Optional<Write> write(MethodInvocationTree call) {
    return CALLS.write(call);
  }
}
