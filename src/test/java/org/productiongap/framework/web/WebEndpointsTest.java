package org.productiongap.framework.web;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.SaidInComments;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The endpoints of the files in {@code src/test/resources/endpoints}: the comment on the line of a handler tells its HTTP methods and
 * its inputs.
 */
class WebEndpointsTest {

  @TestFactory
  Stream<DynamicTest> endpointsAreFound() throws IOException {
    return SaidInComments.tests("src/test/resources/endpoints", new EndpointsSaid());
  }

  private static final class EndpointsSaid extends GapCheck {

    @Override
    public List<Tree.Kind> nodesToVisit() {
      return List.of(Tree.Kind.COMPILATION_UNIT);
    }

    @Override
    protected void check(Tree tree) {
      WebEndpoints.in(file()).forEach(this::say);
    }

    private void say(WebEndpoint endpoint) {
      StringBuilder said = new StringBuilder(endpoint.methods().isEmpty() ? "ANY" : String.join(" ", endpoint.methods()));
      endpoint.inputs().forEach(input -> said.append(", ").append(input.kind()).append(' ').append(nameOf(input.type())));
      Tree place = endpoint.handler() instanceof MethodTree method ? method.simpleName() : endpoint.handler().firstToken();
      reportIssue(place, said.toString(), List.<Reason>of());
    }

    private static String nameOf(Type type) {
      return type.typeArguments().isEmpty() ? type.name() : type.name() + "<" + nameOf(type.typeArguments().get(0)) + ">";
    }
  }
}
