package org.productiongap.framework.persistence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Names;
import org.productiongap.framework.SourceNames;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Classes whose objects outlive the process, in whatever kind of database: tables, documents, hashes.
 */
public final class StoredTypes {

  private static final String SPRING_DATA = "org.springframework.data.";
  private static final Set<String> STORED = Names.union(JpaNames.ENTITY, JpaNames.TABLE, Set.of(
    SPRING_DATA + "mongodb.core.mapping.Document", SPRING_DATA + "relational.core.mapping.Table", SPRING_DATA + "redis.core.RedisHash",
    SPRING_DATA + "cassandra.core.mapping.Table", SPRING_DATA + "elasticsearch.annotations.Document", SPRING_DATA + "couchbase.core.mapping.Document",
    SPRING_DATA + "neo4j.core.schema.Node", "io.micronaut.data.annotation.MappedEntity", "io.quarkus.mongodb.panache.common.MongoEntity",
    "dev.morphia.annotations.Entity", "com.baomidou.mybatisplus.annotation.TableName",
    "software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean",
    "software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbImmutable", "com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBTable",
    "com.azure.spring.data.cosmos.core.mapping.Container", "com.google.cloud.spring.data.datastore.core.mapping.Entity"));
  private static final Set<String> KEYS = Set.of(SPRING_DATA + "annotation.Id");

  private StoredTypes() {
  }

  /** The annotations that make a type stored, in any library. */
  public static Set<String> annotations() {
    return STORED;
  }

  /** Whether the objects of a class are stored. */
  public static boolean isStored(ClassTree tree) {
    return isMarked(Annotation.on(tree.modifiers())) || Stream.concat(tree.recordComponents().stream(), tree.members().stream())
      .anyMatch(member -> member instanceof VariableTree field && Annotation.on(field.modifiers()).stream().anyMatch(annotation -> annotation.is(KEYS)));
  }

  /** Whether the objects of a type are certainly stored. */
  public static boolean isStored(Type type) {
    if (!SourceNames.isKnown(type) || type.isPrimitive() || type.isArray() || type.fullyQualifiedName().startsWith("java.")) {
      return false;
    }
    return FileFacts.about(StoredTypes.class, type.symbol(), StoredTypes::isStored);
  }

  private static boolean isStored(Symbol.TypeSymbol symbol) {
    Optional<Tree> declaration = Optional.ofNullable(symbol.declaration());
    return declaration.isPresent() && declaration.get() instanceof ClassTree tree ? isStored(tree) : isMarked(Annotation.on(symbol)) || hasKey(symbol);
  }

  private static boolean isMarked(List<Annotation> annotations) {
    return annotations.stream().anyMatch(annotation -> annotation.is(STORED));
  }

  private static boolean hasKey(Symbol.TypeSymbol symbol) {
    return symbol.memberSymbols().stream().filter(Symbol::isVariableSymbol)
      .anyMatch(member -> Annotation.on(member).stream().anyMatch(annotation -> annotation.is(KEYS)));
  }
}
