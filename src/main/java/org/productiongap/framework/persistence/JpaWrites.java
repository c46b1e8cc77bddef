package org.productiongap.framework.persistence;

import java.util.Optional;
import java.util.Set;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Names;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * Jakarta Persistence and Hibernate, blocking and reactive: the entity manager, sessions, and queries that change rows.
 */
final class JpaWrites implements WriteLibrary {

  private static final Set<String> MANAGERS = Names.union(Jakarta.both("persistence.EntityManager"),
    Set.of("org.hibernate.Session", "org.hibernate.SharedSessionContract", "org.hibernate.StatelessSession",
      "org.springframework.orm.hibernate5.HibernateOperations", "org.springframework.orm.hibernate5.HibernateTemplate",
      "org.hibernate.reactive.mutiny.Mutiny$Session", "org.hibernate.reactive.mutiny.Mutiny$StatelessSession", "org.hibernate.reactive.stage.Stage$Session",
      "org.hibernate.reactive.stage.Stage$StatelessSession"));
  private static final Set<String> QUERIES = Names.union(Jakarta.both("persistence.Query", "persistence.StoredProcedureQuery"),
    Set.of("org.hibernate.query.Query", "org.hibernate.query.MutationQuery", "org.hibernate.query.CommonQueryContract", "org.hibernate.Query",
      "org.hibernate.reactive.mutiny.Mutiny$MutationQuery", "org.hibernate.reactive.mutiny.Mutiny$Query", "org.hibernate.reactive.stage.Stage$MutationQuery"));

  static final Set<String> IN_TRANSACTION = Names.union(MANAGERS, QUERIES);

  private static final WriteCalls CALLS = new WriteCalls()
    .with(MANAGERS, Write.Target.DATABASE, Write.Action.INSERT, "persist", "persistAll", "insert", "insertAll")
    .with(MANAGERS, Write.Target.DATABASE, Write.Action.SAVE, "merge", "mergeAll", "save", "saveOrUpdate", "upsert", "replicate")
    .with(MANAGERS, Write.Target.DATABASE, Write.Action.UPDATE, "update", "updateAll", "bulkUpdate")
    .with(MANAGERS, Write.Target.DATABASE, Write.Action.DELETE, "remove", "removeAll", "delete", "deleteAll")
    .with(QUERIES, Write.Target.DATABASE, Write.Action.ANY, "executeUpdate");

  @Override
  public Optional<Write> write(MethodInvocationTree call) {
    return CALLS.write(call).or(() -> updateByQuery(call));
  }

  /** Without the class path the type of a query is not known, but what it was created on is. */
  private static Optional<Write> updateByQuery(MethodInvocationTree call) {
    return isUpdateByQuery(call) ? Optional.of(new Write(call, Write.Target.DATABASE, Write.Action.ANY, Optional.empty())) : Optional.empty();
  }

  /** Whether a call runs a statement that the entity manager or a session was given in the same chain. */
  static boolean isUpdateByQuery(MethodInvocationTree call) {
    return Chain.endsIn(call, "executeUpdate", MANAGERS);
  }
}
