package org.productiongap.framework.transaction;

import java.util.List;
import java.util.Set;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Names;

/**
 * The annotations, types and methods that open transactions, by what they mean.
 */
final class TransactionNames {

  static final Set<String> SPRING = Set.of("org.springframework.transaction.annotation.Transactional");
  static final Set<String> JAKARTA = Jakarta.both("transaction.Transactional");
  private static final Set<String> MICRONAUT = Set.of("io.micronaut.transaction.annotation.Transactional",
    "io.micronaut.transaction.annotation.TransactionalAdvice");
  static final Set<String> READ_ONLY = Set.of("io.micronaut.transaction.annotation.ReadOnly");
  /** Annotations without attributes that matter: the method runs in a transaction. */
  private static final Set<String> PLAIN = Set.of("io.quarkus.hibernate.reactive.panache.common.WithTransaction",
    "io.quarkus.hibernate.reactive.panache.common.runtime.ReactiveTransactional", "com.google.inject.persist.Transactional",
    "io.dropwizard.hibernate.UnitOfWork", "org.apache.deltaspike.jpa.api.transaction.Transactional", "org.mybatis.guice.transactional.Transactional",
    "org.mybatis.cdi.Transactional", "org.springframework.data.neo4j.transaction.Transactional", "com.baomidou.dynamic.datasource.annotation.DSTransactional",
    "io.helidon.transaction.Tx$Required", "io.helidon.transaction.Tx$New", "io.helidon.transaction.Tx$Mandatory", 
    "io.ebean.annotation.Transactional", "io.seata.spring.annotation.GlobalTransactional", "org.apache.seata.spring.annotation.GlobalTransactional");
  static final Set<String> TRANSACTIONAL = Names.union(SPRING, JAKARTA, MICRONAUT, READ_ONLY, PLAIN);

  static final Set<String> EJB_ATTRIBUTE = Jakarta.both("ejb.TransactionAttribute");
  static final Set<String> EJB_MANAGEMENT = Jakarta.both("ejb.TransactionManagement");
  static final Set<String> EJB = Jakarta.bothIn("ejb", "Stateless", "Stateful", "Singleton", "MessageDriven");

  static final Set<String> OPEN = Set.of("REQUIRED", "REQUIRES_NEW", "NESTED", "MANDATORY", "JOIN", "AUTO");
  static final Set<String> CLOSED = Set.of("NOT_SUPPORTED", "NEVER", "SUSPEND", "DISALLOW");

  /** Types whose methods run the code that they are given in a transaction, with the names of these methods. */
  static final Set<String> RUNNERS = Names.union(Set.of("org.springframework.transaction.support.TransactionTemplate",
    "org.springframework.transaction.support.TransactionOperations", "org.springframework.transaction.reactive.TransactionalOperator",
    "io.micronaut.transaction.TransactionOperations", "io.micronaut.transaction.SynchronousTransactionManager",
    "io.micronaut.transaction.reactive.ReactorReactiveTransactionOperations", "io.micronaut.transaction.async.AsyncTransactionOperations",
    "io.quarkus.narayana.jta.QuarkusTransaction", "io.quarkus.narayana.jta.QuarkusTransactionRunner", "io.quarkus.narayana.jta.TransactionRunnerOptions",
    "io.quarkus.hibernate.reactive.panache.Panache", "org.jooq.DSLContext", "org.jdbi.v3.core.Jdbi", "org.jdbi.v3.core.Handle",
    "org.hibernate.reactive.mutiny.Mutiny$SessionFactory", "org.hibernate.reactive.mutiny.Mutiny$Session", "org.hibernate.reactive.stage.Stage$SessionFactory",
    "org.hibernate.SessionFactory", "io.vertx.sqlclient.Pool", "io.vertx.mutiny.sqlclient.Pool", "io.vertx.mutiny.sqlclient.TransactionsHelper", 
    "com.mongodb.client.ClientSession", "io.ebean.DB", "io.ebean.Database"),
    Jakarta.both("persistence.EntityManagerFactory"));
  static final Set<String> RUNS = Set.of("execute", "executeWithoutResult", "executeRead", "executeWrite", "run", "call", "transactional", "transaction",
    "transactionResult", "transactionAsync", "transactionResultAsync", "transactionPublisher", "inTransaction", "useTransaction", "withTransaction",
    "runInTransaction", "callInTransaction", "executeCallable", "executeCall", "withTransactionalFlux", "withTransactionalMono");
  /** Own helpers that are handed a piece of code are believed by their names. */
  static final Set<String> RUN_BY_NAME = Set.of("transaction", "transactional", "transactionally", "tx");

  /** Calls that begin a transaction which the code after them is in. */
  static final Set<String> BEGINNERS = Names.union(Set.of("java.sql.Connection", "org.springframework.transaction.PlatformTransactionManager",
    "org.springframework.transaction.TransactionManager", "org.springframework.transaction.ReactiveTransactionManager", "org.hibernate.Session",
    "org.hibernate.SharedSessionContract", "org.hibernate.StatelessSession", "org.hibernate.Transaction", "io.quarkus.narayana.jta.QuarkusTransaction",
    "io.ebean.DB", "io.ebean.Database", "org.apache.ibatis.session.SqlSession", "io.r2dbc.spi.Connection"),
    Jakarta.both("persistence.EntityManager", "persistence.EntityTransaction", "transaction.UserTransaction", "transaction.TransactionManager"));
  static final Set<String> BEGINS = Set.of("begin", "beginTransaction", "getTransaction", "setAutoCommit", "commit", "joinTransaction");

  /** Annotations of these never open a transaction unless they are named above, nor does one that is built from them alone. */
  private static final List<String> WITHOUT_TRANSACTIONS = List.of("java.", "javax.", "jakarta.", "lombok.", "org.springframework.", "io.swagger.",
    "com.fasterxml.", "org.slf4j.", "io.micrometer.", "org.jetbrains.", "org.jspecify.", "io.micronaut.", "io.quarkus.", "org.eclipse.microprofile.",
    "io.smallrye.", "io.github.resilience4j.", "org.aspectj.", "org.hibernate.", "org.jboss.", "org.apache.", "edu.umd.", "com.google.");
  private static final Set<String> SIMPLE = Set.of("Override", "Deprecated", "SuppressWarnings", "SafeVarargs", "FunctionalInterface");

  /** Calls of the framework into the application: nobody before them has opened a transaction. */
  static final Set<String> ENTRY_POINTS = Names.union(Set.of("org.springframework.scheduling.annotation.Scheduled", "io.quarkus.scheduler.Scheduled",
    "io.micronaut.scheduling.annotation.Scheduled", "org.springframework.kafka.annotation.KafkaListener",
    "org.springframework.amqp.rabbit.annotation.RabbitListener", "org.springframework.jms.annotation.JmsListener",
    "org.springframework.scheduling.annotation.Async", "io.awspring.cloud.sqs.annotation.SqsListener", "org.eclipse.microprofile.reactive.messaging.Incoming"),
    Jakarta.both("annotation.PostConstruct"));
  static final Set<String> STARTERS = Set.of("org.springframework.boot.CommandLineRunner", "org.springframework.boot.ApplicationRunner", "java.lang.Runnable");

  private TransactionNames() {
  }

  /** Whether what an annotation is composed of can be seen, so that it is certain that it opens no transaction. */
  static boolean isUnderstood(Annotation annotation) {
    return annotation.isKnown() || SIMPLE.contains(annotation.name()) || WITHOUT_TRANSACTIONS.stream().anyMatch(annotation.name()::startsWith);
  }
}
