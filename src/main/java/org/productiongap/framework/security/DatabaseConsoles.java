package org.productiongap.framework.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Consoles of a database that code itself starts, for others than the machine it runs on.
 */
public final class DatabaseConsoles {

  private static final Set<String> SERVERS = Set.of("org.h2.tools.Server");
  private static final Set<String> STARTS = Set.of("createWebServer", "main");
  private static final Set<String> REGISTRATIONS = Set.of("org.springframework.boot.web.servlet.ServletRegistrationBean");
  private static final Set<String> SERVLETS = Set.of("org.h2.server.web.WebServlet", "org.h2.server.web.JakartaWebServlet");

  private DatabaseConsoles() {
  }

  /**
   * @param file the root of a file
   * @return the names by which they are started, in the order of the source; computed once per file
   */
  public static List<Tree> in(CompilationUnitTree file) {
    return FileFacts.of(file, DatabaseConsoles.class, DatabaseConsoles::find);
  }

  private static List<Tree> find(CompilationUnitTree file) {
    List<Tree> found = new ArrayList<>();
    new EachNode(STARTS) {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        if (StaticCalls.is(call, SERVERS, STARTS) && call.arguments().stream()
          .anyMatch(argument -> Constants.text(argument).filter("-webAllowOthers"::equals).isPresent())) {
          found.add(Calls.name(call));
        }
      }

      @Override
      public void visitNewClass(NewClassTree creation) {
        if (StaticCalls.isNew(creation, REGISTRATIONS) && creation.arguments().stream()
          .anyMatch(servlet -> Constants.value(servlet).filter(value -> StaticCalls.isNew(value, SERVLETS)).isPresent())) {
          found.add(creation.identifier());
        }
      }
    }.goThrough(file);
    return List.copyOf(found);
  }
}
