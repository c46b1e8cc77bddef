package org.productiongap.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.productiongap.checks.GapCheck;
import org.sonar.java.checks.verifier.CheckVerifier;

/**
 * Tests of a fact: a check says the fact as an issue, and the comments of the files of a folder tell what is expected. With
 * {@code // without libraries} in the first line a file is read without a class path, with {@code // legacy} with the generation of libraries before.
 */
public final class SaidInComments {

  private SaidInComments() {
  }

  /**
   * @param folder where the files are
   * @param check says the fact
   */
  public static Stream<DynamicTest> tests(String folder, GapCheck check) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(folder))) {
      files = all.sorted().toList();
    }
    assertThat(files).isNotEmpty();
    return files.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), file.toUri(), () -> verify(file, check)));
  }

  private static void verify(Path file, GapCheck check) throws IOException {
    String text = Files.readString(file);
    List<File> libraries = text.startsWith("// without libraries") ? List.of() : libraries(text.startsWith("// legacy") ? "legacy" : "current");
    CheckVerifier.newVerifier().onFile(file.toString()).withJavaVersion(17).withCheck(check).withClassPath(libraries).verifyIssues();
  }

  private static List<File> libraries(String generation) {
    return List.of(Path.of(System.getProperty("sample.libraries", "target/sample-libraries"), generation).toFile().listFiles());
  }
}
