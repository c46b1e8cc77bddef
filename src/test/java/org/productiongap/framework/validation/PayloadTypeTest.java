package org.productiongap.framework.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.Payload;
import org.sonar.java.checks.verifier.CheckVerifier;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * What is told of the payload types in {@code src/test/resources/payloads}: the comment on the line of a method tells it of the type of the
 * method's parameter. A member that a caller's data cannot end up in stands in brackets, one that validation goes on into ends in a colon.
 */
class PayloadTypeTest {

  private static final Path SAMPLES = Path.of("src/test/resources/payloads");

  @TestFactory
  Stream<DynamicTest> typesAreTold() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(SAMPLES)) {
      files = all.sorted().toList();
    }
    assertThat(files).isNotEmpty();
    return files.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), file.toUri(), () -> {
      boolean withLibraries = !Files.readString(file).startsWith("// without libraries");
      CheckVerifier.newVerifier().onFile(file.toString()).withJavaVersion(17).withCheck(new TypesSaid())
        .withClassPath(withLibraries ? libraries() : List.of()).verifyIssues();
    }));
  }

  private static List<File> libraries() {
    return List.of(Path.of(System.getProperty("sample.libraries", "target/sample-libraries"), "current").toFile().listFiles());
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
