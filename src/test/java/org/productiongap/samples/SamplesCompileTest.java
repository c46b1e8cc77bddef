package org.productiongap.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sample that does not compile has unknown types, and then it is silent for the wrong reason.
 */
class SamplesCompileTest {

  @TempDir
  static Path classes;

  /** One compilation for each rule and set of libraries, because a compiler takes longer to start than to compile. */
  @TestFactory
  Stream<DynamicTest> samplesCompile() {
    String only = System.getProperty("samples", "");
    Map<String, List<Sample>> groups = Sample.all().stream()
      .filter(sample -> sample.key().startsWith(only))
      .collect(Collectors.groupingBy(sample -> sample.key() + " with " + sample.libraries().get(0).getParentFile().getName() + " " + sample.libraries().size()));
    assertThat(groups).isNotEmpty();
    return groups.entrySet().stream().sorted(Map.Entry.comparingByKey())
      .map(group -> DynamicTest.dynamicTest(group.getKey(), () -> assertThat(problems(group.getValue())).isEmpty()));
  }

  private static List<String> problems(List<Sample> samples) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    List<File> libraries = samples.get(0).libraries();
    boolean lombok = samples.stream().anyMatch(sample -> sample.text().contains("import lombok."));
    String classPath = libraries.stream().map(File::getPath).collect(Collectors.joining(File.pathSeparator));
    List<String> options = new ArrayList<>(List.of("-d", classes.toString(), "-cp", classPath, "--release", "17", "-nowarn", "-Xlint:none"));
    options.addAll(lombok ? List.of("-processorpath", libraries.stream().filter(jar -> jar.getName().startsWith("lombok")).findFirst().orElseThrow().getPath())
      : List.of("-proc:none"));
    try (StandardJavaFileManager files = compiler.getStandardFileManager(problems, Locale.ROOT, null)) {
      compiler.getTask(null, files, problems, options, null, files.getJavaFileObjectsFromPaths(samples.stream().map(Sample::file).toList())).call();
    }
    return problems.getDiagnostics().stream()
      .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
      .map(problem -> (problem.getSource() == null ? "" : problem.getSource().getName() + ":" + problem.getLineNumber() + " ") + problem.getMessage(Locale.ROOT))
      .toList();
  }
}
