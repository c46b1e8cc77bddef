package org.productiongap.framework.validation;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.Payload;
import org.productiongap.framework.SaidInComments;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * What is told of the payload types in {@code src/test/resources/payloads}: the comment on the line of a method tells it of the type of the
 * method's parameter. A member that a caller's data cannot end up in stands in brackets, one that validation goes on into ends in a colon.
 */
class PayloadTypeTest {

  @TestFactory
  Stream<DynamicTest> typesAreTold() throws IOException {
    return SaidInComments.tests("src/test/resources/payloads", new TypesSaid());
  }

  private static final class TypesSaid extends GapCheck {

    @Override
    public List<Tree.Kind> nodesToVisit() {
      return List.of(Tree.Kind.METHOD);
    }

    @Override
    protected void check(Tree tree) {
      MethodTree method = (MethodTree) tree;
      if (!method.simpleName().name().startsWith("take")) {
        return;
      }
      VariableTree parameter = method.parameters().get(0);
      Payload payload = Payload.of(parameter.type().symbolType(), parameter.type());
      reportIssue(method.simpleName(), (payload.many() ? "many " : "") + said(payload.type()), List.<Reason>of());
    }

    private static String said(Type type) {
      PayloadType payload = PayloadType.of(type);
      List<PayloadMember> writable = payload.writableMembers();
      StringBuilder said = new StringBuilder(type.name() + (payload.isComplete() ? "" : "?") + " " + CarriedConstraints.of(type).answer());
      for (PayloadMember member : payload.members()) {
        boolean isWritable = writable.contains(member);
        said.append(", ").append(isWritable ? "" : "[").append(member.content().type().name()).append(' ').append(member.name());
        member.allConstraints().forEach(constraint -> said.append(" @").append(Constraints.nameOf(constraint)));
        said.append(member.isCascaded() ? ":" : "").append(isWritable ? "" : "]");
      }
      return said.toString();
    }
  }
}
