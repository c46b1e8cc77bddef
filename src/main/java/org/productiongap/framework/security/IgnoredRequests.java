package org.productiongap.framework.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * Requests that a configuration takes away from the security layer altogether.
 */
public final class IgnoredRequests {

  private static final Set<String> MATCHERS = Set.of("requestMatchers", "antMatchers", "mvcMatchers", "regexMatchers");

  private IgnoredRequests() {
  }

  /**
   * @param file the root of a file
   * @return in the order of the source; computed once per file
   */
  public static List<AccessChain.Opening> in(CompilationUnitTree file) {
    return FileFacts.of(file, IgnoredRequests.class, IgnoredRequests::find);
  }

  private static List<AccessChain.Opening> find(CompilationUnitTree file) {
    List<AccessChain.Opening> openings = new ArrayList<>();
    new EachNode() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        if (isIgnored(call) && call.arguments().stream().noneMatch(argument -> SpringSecurityChains.asksForMethod(argument)
          || SpringSecurityChains.isHttpMethod(argument))) {
          openings.add(new AccessChain.Opening(List.copyOf(call.arguments()), Calls.name(call)));
        }
      }
    }.goThrough(file);
    return List.copyOf(openings);
  }

  private static boolean isIgnored(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    return (MATCHERS.contains(name) || name.equals("anyRequest")) && Calls.receiver(call).filter(IgnoredRequests::isIgnoring).isPresent();
  }

  private static boolean isIgnoring(ExpressionTree receiver) {
    if (receiver instanceof MethodInvocationTree before) {
      String name = Calls.name(before).name();
      return name.equals("ignoring") && before.arguments().isEmpty()
        || (MATCHERS.contains(name) || name.equals("and")) && Calls.receiver(before).filter(IgnoredRequests::isIgnoring).isPresent();
    }
    return receiver instanceof IdentifierTree && Constants.value(receiver).filter(value -> value != receiver && isIgnoring(value)).isPresent();
  }
}
