package org.productiongap.framework.persistence;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.semantic.Type;
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
  private static final Set<String> REPOSITORIES = ROWS.stream().filter(name -> name.contains("Repository")).collect(Collectors.toUnmodifiableSet());
  private static final Set<String> ENTITIES = ROWS.stream().filter(name -> name.contains("Entity")).collect(Collectors.toUnmodifiableSet());
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
    return CALLS.write(call).map(write -> write.subject().isPresent() ? write
      : new Write(write.call(), write.target(), write.action(), subject(Receiver.of(call).type())));
  }

  /**
   * The type of the rows: the entity that is called itself, or the one that a repository is for.
   *
   * @param type what a method is called on; null where it is not known
   */
  static Optional<Type> subject(Type type) {
    if (type == null || type.isUnknown()) {
      return Optional.empty();
    }
    Optional<Type> ofRepository = type.symbol().superTypes().stream()
      .filter(parent -> REPOSITORIES.contains(parent.fullyQualifiedName()))
      .flatMap(parent -> parent.typeArguments().stream().limit(1))
      .findFirst();
    return ofRepository.isPresent() ? ofRepository : Optional.of(type).filter(itself -> Types.isAny(itself, ENTITIES));
  }
}
