package org.productiongap.framework.persistence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.flow.Calls;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.ParameterizedTypeTree;
import org.sonar.plugins.java.api.tree.TypeTree;

/**
 * Repositories that a framework implements: Spring Data, Micronaut Data, Jakarta Data. Their own methods, the ones derived from a
 * name, those with a query that changes rows, and fragments that the application writes.
 */
final class SpringDataWrites implements WriteLibrary {

  private static final String SPRING = "org.springframework.data.";
  private static final Set<String> REPOSITORIES = Set.of(SPRING + "repository.Repository", "io.micronaut.data.repository.GenericRepository",
    "jakarta.data.repository.DataRepository");
  private static final Set<String> OF_ROWS = Set.of(SPRING + "jpa.repository.JpaRepository", SPRING + "jpa.repository.JpaSpecificationExecutor",
    SPRING + "r2dbc.repository.R2dbcRepository", "io.micronaut.data.jpa.repository.JpaRepository",
      "io.micronaut.data.r2dbc.repository.ReactiveStreamsCrudRepository");
  private static final Set<String> OF_DOCUMENTS = Set.of(SPRING + "mongodb.repository.MongoRepository", SPRING + "mongodb.repository.ReactiveMongoRepository",
    SPRING + "elasticsearch.repository.ElasticsearchRepository", SPRING + "elasticsearch.repository.ReactiveElasticsearchRepository",
    SPRING + "cassandra.repository.CassandraRepository", SPRING + "cassandra.repository.ReactiveCassandraRepository",
    SPRING + "couchbase.repository.CouchbaseRepository", "com.azure.spring.data.cosmos.repository.CosmosRepository",
    "com.google.cloud.spring.data.firestore.FirestoreReactiveRepository", "io.micronaut.data.mongodb.repository.MongoCrudRepository");
  private static final Set<String> OF_KEYS = Set.of(SPRING + "keyvalue.repository.KeyValueRepository");
  private static final Set<String> REPOSITORY_DEFINITION = Set.of(SPRING + "repository.RepositoryDefinition", "io.micronaut.data.annotation.Repository",
    "jakarta.data.repository.Repository");
  private static final Set<String> CHANGING = Set.of(SPRING + "jpa.repository.Modifying", SPRING + "jdbc.repository.query.Modifying",
    SPRING + "r2dbc.repository.Modifying", SPRING + "mongodb.repository.Update", "jakarta.data.repository.Update", "jakarta.data.repository.Save",
    "jakarta.data.repository.Insert", "jakarta.data.repository.Delete");
  /** Names that a repository of these frameworks gives to what it writes. */
  private static final Set<Write.Action> DERIVED = Set.of(Write.Action.SAVE, Write.Action.INSERT, Write.Action.UPDATE, Write.Action.DELETE);

  @Override
  public Optional<Write> write(MethodInvocationTree call) {
    if (Writes.RUNNING.contains(Calls.name(call).name())) {
      return call.arguments().stream().flatMap(argument -> argument instanceof MethodReferenceTree reference ? byReference(call, reference).stream()
        : Stream.empty()).findFirst();
    }
    Symbol.MethodSymbol method = call.methodSymbol();
    Optional<Write.Action> verb = WritingVerb.of(Calls.name(call).name()).filter(DERIVED::contains);
    if (verb.isEmpty() && method.isUnknown()) {
      return Optional.empty();
    }
    Receiver receiver = Receiver.of(call);
    if (receiver.name().startsWith("java.")) {
      return Optional.empty();
    }
    boolean isChanging = !method.isUnknown() && receiver.type() != null && isRepository(receiver) && isAnnotated(method);
    if (!isChanging && (verb.isEmpty() || !isRepository(receiver))) {
      return Optional.empty();
    }
    Optional<Type> subject = subject(receiver.type()).or(() -> Subjects.ofArgument(call));
    return Optional.of(new Write(call, target(receiver, subject), verb.orElse(Write.Action.ANY), subject));
  }

  /** {@code forEach(repository::save)}. */
  private static Optional<Write> byReference(MethodInvocationTree call, MethodReferenceTree reference) {
    Optional<Write.Action> verb = WritingVerb.of(reference.method().name()).filter(DERIVED::contains);
    if (verb.isEmpty() || !(reference.expression() instanceof ExpressionTree repository)) {
      return Optional.empty();
    }
    Receiver receiver = Receiver.of(repository);
    Optional<Type> subject = subject(receiver.type());
    return isRepository(receiver) ? Optional.of(new Write(call, target(receiver, subject), verb.get(), subject)) : Optional.empty();
  }

  private static boolean isAnnotated(Symbol.MethodSymbol method) {
    return Annotation.on(method).stream().anyMatch(annotation -> annotation.isOrCarries(CHANGING));
  }

  private static boolean isRepository(Receiver receiver) {
    return receiver.isAny(REPOSITORIES) || receiver.isAny(OF_ROWS) || receiver.isAny(OF_DOCUMENTS) || receiver.isAny(OF_KEYS)
      || receiver.type() != null && receiver.type().symbol().isInterface()
        && Annotation.on(receiver.type().symbol()).stream().anyMatch(annotation -> annotation.is(REPOSITORY_DEFINITION));
  }

  private static Write.Target target(Receiver receiver, Optional<Type> subject) {
    if (receiver.isAny(OF_ROWS)) {
      return Write.Target.DATABASE;
    }
    if (receiver.isAny(OF_DOCUMENTS)) {
      return Write.Target.DOCUMENTS;
    }
    return receiver.isAny(OF_KEYS) ? Write.Target.KEY_VALUE : subject.map(Subjects::target).orElse(Write.Target.STORE);
  }

  /** The type of the rows of a repository: the first type argument of what it extends. */
  static Optional<Type> subject(Type repository) {
    if (repository == null) {
      return Optional.empty();
    }
    List<Type> own = Types.isAny(repository, REPOSITORIES) ? repository.typeArguments() : List.of();
    if (!own.isEmpty() && isClass(own.get(0))) {
      return Optional.of(own.get(0));
    }
    return repository.symbol().superTypes().stream()
      .filter(parent -> Types.isAny(parent, REPOSITORIES))
      .flatMap(parent -> parent.typeArguments().stream().limit(1))
      .filter(SpringDataWrites::isClass)
      .findFirst()
      .or(() -> written(repository));
  }

  /** The same from the source, where the class path is missing. */
  private static Optional<Type> written(Type repository) {
    ClassTree source = repository.symbol().declaration();
    return source == null ? Optional.empty() : source.superInterfaces().stream()
      .filter(parent -> SourceNames.of(parent).filter(name -> name.startsWith(SPRING) && name.endsWith("Repository")).isPresent())
      .filter(ParameterizedTypeTree.class::isInstance)
      .flatMap(parent -> ((ParameterizedTypeTree) parent).typeArguments().stream().limit(1))
      .filter(TypeTree.class::isInstance)
      .map(argument -> ((TypeTree) argument).symbolType())
      .filter(SpringDataWrites::isClass)
      .findFirst();
  }

  private static boolean isClass(Type type) {
    return !type.isTypeVar() && !type.isUnknown() && !type.fullyQualifiedName().startsWith("java.");
  }
}
