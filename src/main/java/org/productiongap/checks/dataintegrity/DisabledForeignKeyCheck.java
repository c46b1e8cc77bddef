package org.productiongap.checks.dataintegrity;

import com.google.auto.service.AutoService;
import org.productiongap.checks.EntityCheck;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.persistence.DisabledForeignKey;
import org.productiongap.framework.persistence.Entity;
import org.sonar.check.Rule;

/**
 * A reference that the database does not check points to nothing sooner or later, and nobody can say what was there. References
 * from and to views, and two references over one column, are not reported: no foreign key could be there.
 */
@AutoService(GapCheck.class)
@Rule(key = "DisabledForeignKey")
public final class DisabledForeignKeyCheck extends EntityCheck {

  @Override
  protected void check(Entity entity) {
    DisabledForeignKey.of(entity).forEach(reference -> reportIssue(reference.tree(), message(reference).formatted(reference.name())));
  }

  private static String message(DisabledForeignKey reference) {
    return switch (reference.way()) {
      case NOT_CREATED -> "Nothing stops \"%s\" from referring to a row that does not exist; let the database create and check its foreign key.";
      case MISSING_IGNORED -> "A row that \"%s\" refers to can be lost without anybody noticing; repair the data and let a foreign key keep it.";
    };
  }
}
