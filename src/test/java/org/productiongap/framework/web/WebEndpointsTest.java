package org.productiongap.framework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.productiongap.checks.EndpointCheck;
import org.productiongap.checks.GapCheck;
import org.sonar.java.checks.verifier.CheckVerifier;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The endpoints of the files in {@code src/test/resources/endpoints}: the comment on the line of a handler tells its HTTP methods and
 * its inputs. With {@code // without libraries} in the first line the file is read without a class path.
 */
class WebEndpointsTest {

  private static final Path SAMPLES = Path.of("src/test/resources/endpoints");

  @TestFactory
  Stream<DynamicTest> endpointsAreFound() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(SAMPLES)) {
      files = all.sorted().toList();
    }
    assertThat(files).isNotEmpty();
    return files.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), file.toUri(), () -> verify(file)));
  }

  private static void verify(Path file) throws IOException {
    String text = Files.readString(file);
    CheckVerifier verifier = CheckVerifier.newVerifier().onFile(file.toString()).withJavaVersion(17).withCheck(new EndpointsSaid());
    if (text.startsWith("// without libraries")) {
      verifier.withClassPath(List.of());
    } else {
      verifier.withClassPath(libraries(text.startsWith("// legacy") ? "legacy" : "current"));
    }
    if (text.contains("// Noncompliant")) {
      verifier.verifyIssues();
    } else {
      verifier.verifyNoIssues();
    }
  }

  private static List<File> libraries(String generation) {
    File[] jars = Path.of(System.getProperty("sample.libraries", "target/sample-libraries"), generation).toFile().listFiles();
    return List.of(jars);
  }

  private static final class EndpointsSaid extends EndpointCheck {

    @Override
    protected void check(WebEndpoint endpoint) {
      StringBuilder said = new StringBuilder(endpoint.methods().isEmpty() ? "ANY" : String.join(" ", endpoint.methods()));
      endpoint.inputs().forEach(input -> said.append(", ").append(input.kind()).append(' ').append(nameOf(input.type())));
      Tree place = endpoint.handler() instanceof MethodTree method ? method.simpleName() : endpoint.handler().firstToken();
      reportIssue(place, said.toString(), List.<GapCheck.Reason>of());
    }

    private static String nameOf(Type type) {
      return type.typeArguments().isEmpty() ? type.name() : type.name() + "<" + nameOf(type.typeArguments().get(0)) + ">";
    }
  }
}
