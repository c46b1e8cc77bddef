package org.productiongap.framework.validation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Jakarta;
import org.sonar.plugins.java.api.semantic.Type;

/**
 * Types whose objects are stored as they are: rows and documents, by the annotation that maps them.
 */
final class StoredTypes {

  /** Those for which SonarQube's rule S4684 reports a handler's parameter of Spring MVC. */
  private static final Set<String> KNOWN_TO_SONAR = Set.of("jakarta.persistence.Entity", "javax.persistence.Entity", "org.springframework.data.mongodb.core.mapping.Document",
    "org.springframework.data.elasticsearch.annotations.Document");
  private static final Set<String> OTHERS = Set.of("org.springframework.data.relational.core.mapping.Table", "org.springframework.data.cassandra.core.mapping.Table",
    "org.springframework.data.redis.core.RedisHash", "org.springframework.data.neo4j.core.schema.Node", "org.springframework.data.couchbase.core.mapping.Document",
    "org.springframework.data.couchbase.repository.Collection", "com.baomidou.mybatisplus.annotation.TableName", "io.quarkus.mongodb.panache.common.MongoEntity",
    "dev.morphia.annotations.Entity", "io.micronaut.data.annotation.MappedEntity", "org.neo4j.ogm.annotation.NodeEntity");
  private static final List<String> ACTIVE_RECORDS = List.of("io.quarkus.mongodb.panache.PanacheMongoEntityBase", "io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoEntityBase",
    "com.baomidou.mybatisplus.extension.activerecord.Model");
  private static final Set<String> MAPPED_SUPERCLASS = Jakarta.both("persistence.MappedSuperclass");

  private StoredTypes() {
  }

  /** Whether an annotation on a class makes its objects rows or documents. */
  static boolean isMapping(Annotation annotation) {
    return annotation.is(KNOWN_TO_SONAR) || annotation.is(OTHERS) || annotation.is(MAPPED_SUPERCLASS);
  }

  /** Whether objects of a type are stored as they are; a superclass that only shares columns is no such type. */
  static boolean isStored(Type type) {
    return mapping(type).isPresent() || ACTIVE_RECORDS.stream().anyMatch(type::isSubtypeOf);
  }

  /** Whether SonarQube's own rule knows the type. */
  static boolean isKnownToSonar(Type type) {
    return mapping(type).filter(annotation -> annotation.is(KNOWN_TO_SONAR)).isPresent();
  }

  private static Optional<Annotation> mapping(Type type) {
    return Annotation.on(type.symbol()).stream().filter(annotation -> annotation.is(KNOWN_TO_SONAR) || annotation.is(OTHERS)).findFirst();
  }
}
