package org.productiongap.triage;

import org.sonar.api.web.page.Context;
import org.sonar.api.web.page.Page;
import org.sonar.api.web.page.PageDefinition;

/**
 * The pages inside SonarQube; their modules are in the folder {@code static} of the jar.
 */
public final class GapPages implements PageDefinition {

  @Override
  public void define(Context context) {
    context.addPage(Page.builder("productiongap/board")
      .setName("Production Gap")
      .setScope(Page.Scope.COMPONENT)
      .setComponentQualifiers(Page.Qualifier.PROJECT)
      .build());
    context.addPage(Page.builder("productiongap/stages")
      .setName("Production Gap stages")
      .setScope(Page.Scope.GLOBAL)
      .setAdmin(true)
      .build());
  }
}
