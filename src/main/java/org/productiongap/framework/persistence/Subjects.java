package org.productiongap.framework.persistence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Names;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * The type of what is written, and which kind of store its mapping is for.
 */
final class Subjects {

  private static final Set<String> ROWS = Names.union(JpaNames.ENTITY, Set.of("org.springframework.data.relational.core.mapping.Table",
    "io.micronaut.data.annotation.MappedEntity", "com.baomidou.mybatisplus.annotation.TableName"));
  private static final Set<String> DOCUMENTS = Set.of("org.springframework.data.mongodb.core.mapping.Document",
    "org.springframework.data.elasticsearch.annotations.Document", "org.springframework.data.couchbase.core.mapping.Document",
    "org.springframework.data.cassandra.core.mapping.Table", "io.quarkus.mongodb.panache.common.MongoEntity", "dev.morphia.annotations.Entity");
  private static final Set<String> KEY_VALUE = Set.of("org.springframework.data.redis.core.RedisHash");

  private Subjects() {
  }

  /** The type of the first argument, or of its elements. */
  static Optional<Type> ofArgument(MethodInvocationTree call) {
    return call.arguments().isEmpty() ? Optional.empty() : element(call.arguments().get(0));
  }

  private static Optional<Type> element(ExpressionTree argument) {
    return element(argument.symbolType()).filter(type -> !type.isPrimitive() && !type.fullyQualifiedName().startsWith("java."));
  }

  private static Optional<Type> element(Type type) {
    if (!SourceNames.isKnown(type)) {
      return Optional.empty();
    }
    if (type.isArray()) {
      return element(((Type.ArrayType) type).elementType());
    }
    boolean isContainer = Types.is(type, "java.lang.Iterable") || Types.is(type, "java.util.Optional") || Types.isPublisher(type);
    List<Type> arguments = type.typeArguments();
    return isContainer && arguments.size() == 1 ? element(arguments.get(0)) : Optional.of(type);
  }

  /** The store that the mapping of a type is for; {@link Write.Target#STORE} when it cannot be told. */
  static Write.Target target(Type type) {
    for (Annotation annotation : Annotation.on(type.symbol())) {
      if (annotation.is(ROWS)) {
        return Write.Target.DATABASE;
      }
      if (annotation.is(DOCUMENTS)) {
        return Write.Target.DOCUMENTS;
      }
      if (annotation.is(KEY_VALUE)) {
        return Write.Target.KEY_VALUE;
      }
    }
    return Write.Target.STORE;
  }
}
