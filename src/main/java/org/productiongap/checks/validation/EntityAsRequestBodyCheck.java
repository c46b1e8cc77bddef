package org.productiongap.checks.validation;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.validation.StoredBodies;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Who sends an entity can set every column of it: the role, the price, the owner, the id of somebody else's row. What SonarQube's rule S4684 reports,
 * values that the application loads, and entities with a creator of their own for this are not reported.
 */
@AutoService(GapCheck.class)
@Rule(key = "EntityAsRequestBody")
public final class EntityAsRequestBodyCheck extends GapCheck {

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    StoredBodies.in(file()).forEach(body -> reportIssue(body.place(),
      "The caller can set everything that is stored of \"%s\"; take a type that has only what may be sent, and copy it.".formatted(body.type())));
  }
}
