package org.productiongap.checks.dataintegrity;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.EntityCheck;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.persistence.Association;
import org.productiongap.framework.persistence.Entity;
import org.sonar.check.Rule;

/**
 * A cascade that removes what other rows share deletes their data with the first row that goes, and there is no way back.
 * One-to-one associations are reported only where it is certain that this row is the part and the other one the whole.
 */
@AutoService(GapCheck.class)
@Rule(key = "CascadingRemoveToShared")
public final class CascadingRemoveToSharedCheck extends EntityCheck {

  @Override
  protected void check(Entity entity) {
    for (Association association : Association.of(entity)) {
      switch (association.target()) {
        case SHARED -> report(entity, association, "which other rows share");
        case OWNER -> report(entity, association, "which it is a part of");
        default -> {
          // parts go with their whole, and what cannot be told is not judged
        }
      }
    }
  }

  private void report(Entity entity, Association association, String why) {
    association.removals().stream().findFirst().ifPresent(removal -> reportIssue(removal,
      "Deleting one \"%s\" also deletes its \"%s\", %s; leave removal out of what cascades."
        .formatted(entity.name(), association.member().name(), why),
      List.of(new Reason("This is what is deleted, %s.".formatted(why), association.member().tree()))));
  }
}
