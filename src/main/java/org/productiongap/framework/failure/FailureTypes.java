package org.productiongap.framework.failure;

import java.util.List;
import java.util.Set;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Names;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.persistence.Write;
import org.sonar.plugins.java.api.tree.CatchTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.UnionTypeTree;

/**
 * Which failures a catch is for.
 */
final class FailureTypes {

  private static final Set<String> GENERAL = Set.of("java.lang.Exception", "java.lang.Throwable", "java.lang.RuntimeException");
  private static final Set<String> OF_STORES = Names.union(Jakarta.both("persistence.PersistenceException", "persistence.RollbackException",
    "transaction.RollbackException"),
    Set.of("java.sql.SQLException", "org.springframework.dao.DataAccessException", "org.springframework.dao.NonTransientDataAccessException",
      "org.springframework.dao.TransientDataAccessException", "org.springframework.dao.DataAccessResourceFailureException", "org.hibernate.HibernateException",
      "org.hibernate.JDBCException", "org.springframework.jdbc.UncategorizedSQLException", "org.springframework.transaction.TransactionException",
      "org.springframework.orm.jpa.JpaSystemException", "com.mongodb.MongoException", "org.jooq.exception.DataAccessException",
      "org.apache.ibatis.exceptions.PersistenceException"));
  private static final Set<String> OF_TRANSACTIONS = Set.of("org.springframework.transaction.TransactionException");
  private static final Set<String> OF_FILES = Set.of("java.io.IOException", "java.io.UncheckedIOException");
  private static final Set<String> OF_BROKERS = Names.union(Jakarta.both("jms.JMSException", "jms.JMSRuntimeException"),
    Set.of("org.springframework.amqp.AmqpException", "org.springframework.jms.JmsException", "org.springframework.kafka.KafkaException",
      "org.apache.kafka.common.KafkaException", "org.springframework.messaging.MessagingException", "java.util.concurrent.ExecutionException",
      "java.util.concurrent.TimeoutException"));

  private FailureTypes() {
  }

  /** Whether a catch takes every failure. */
  static boolean isGeneral(CatchTree handler) {
    return alternatives(handler.parameter().type()).stream().anyMatch(FailureTypes::isGeneral);
  }

  /** Whether a type as written takes every failure. */
  static boolean isGeneral(Tree type) {
    return SourceNames.of(type).filter(GENERAL::contains).isPresent();
  }

  /** Whether a catch is for the failures of what a message asked for in general: every failure, or one of the store. */
  static boolean isOfWork(CatchTree handler) {
    return isGeneral(handler) || alternatives(handler.parameter().type()).stream()
      .anyMatch(type -> SourceNames.of(type).filter(OF_STORES::contains).isPresent());
  }

  /** Whether a catch takes what goes wrong while writing, not only a certain case of it such as a duplicate. */
  static boolean isOf(CatchTree handler, Write write) {
    Set<String> own = switch (write.target()) {
      case FILE -> OF_FILES;
      case MESSAGE -> OF_BROKERS;
      default -> OF_STORES;
    };
    return isGeneral(handler) || alternatives(handler.parameter().type()).stream().anyMatch(type -> SourceNames.of(type).filter(own::contains).isPresent());
  }

  /** Whether a catch is only for what goes wrong with a transaction itself; a write in an open one does not throw that, one that opens another does. */
  static boolean isOfTransaction(CatchTree handler) {
    return alternatives(handler.parameter().type()).stream().allMatch(type -> SourceNames.of(type).filter(OF_TRANSACTIONS::contains).isPresent());
  }

  private static List<? extends Tree> alternatives(Tree type) {
    return type instanceof UnionTypeTree union ? union.typeAlternatives() : List.of(type);
  }
}
