package org.productiongap.checks.dataintegrity;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.TestCode;
import org.productiongap.framework.Words;
import org.productiongap.framework.migration.MigrationCode;
import org.productiongap.framework.persistence.WholeTableWrite;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A statement without a condition takes every row, also those of other customers, and the backup is the only way back. Tables that hold nothing for
 * long, migrations, test and development code, and statements that cannot be read to their end are not reported.
 */
@AutoService(GapCheck.class)
@Rule(key = "UnfilteredBulkWrite")
public final class UnfilteredBulkWriteCheck extends GapCheck {

  private static final Set<String> SHORT_LIVED = Set.of("tmp", "temp", "temporary", "staging", "stage", "stg", "cache", "cached", "scratch", "buffer",
    "snapshot");

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    WholeTableWrite.in(file()).stream()
      .filter(write -> !Words.of(write.table()).containAny(SHORT_LIVED))
      .filter(write -> !TestCode.surrounds(write.tree()) && !DevelopmentOnly.guards(write.tree()) && !MigrationCode.surrounds(write.tree()))
      .forEach(write -> reportIssue(write.tree(), message(write), write.reason() == null ? List.of() : List.of(new Reason(reason(write), write.reason()))));
  }

  private static String message(WholeTableWrite write) {
    String rows = (write.removes() ? "deletes every row of " : "changes every row of ") + (write.table().isEmpty() ? "the table" : "\"" + write.table() + "\"");
    return switch (write.way()) {
      case STATEMENT -> "This statement %s; say in its WHERE clause which rows are meant.".formatted(rows);
      case CALL -> "This call %s; give it a condition that says which rows are meant.".formatted(rows);
      case REQUEST -> "One request %s; delete only what the request names and the caller may delete.".formatted(rows);
    };
  }

  private static String reason(WholeTableWrite write) {
    return switch (write.way()) {
      case STATEMENT -> "The statement is written here.";
      case CALL -> "It starts here and is never given a condition.";
      case REQUEST -> "This answers the request.";
    };
  }
}
