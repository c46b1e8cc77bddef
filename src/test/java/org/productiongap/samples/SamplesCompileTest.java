package org.productiongap.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sample that does not compile proves nothing: an unknown type keeps a rule silent for the wrong reason.
 */
class SamplesCompileTest {

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final String LOMBOK = "lombok-";

  @Test
  void everySampleCompiles() {
    List<Sample> samples = Sample.all();
    assertThat(samples).as("samples").isNotEmpty();
    assertThat(errors(samples)).isEmpty();
  }

  @Test
  void namesWhatDoesNotCompile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("Broken.java"), "package samples;\n\nclass Broken {\n  Missing field;\n}\n");
    List<String> errors = errors(List.of(new Sample("Broken", "Broken.java", List.of(file))));
    assertThat(errors).singleElement().asString().contains("Broken.java:4:", "cannot find symbol", "Missing");
  }

  @Test
  void samplesWithoutLibrariesAreRefused(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("Typo.java"), "// libraries: curent\nclass Typo {\n}\n");
    Sample sample = new Sample("Typo", "Typo.java", List.of(file));
    assertThatThrownBy(sample::libraries).hasMessageContaining("curent");
  }

  /** The errors of all samples; those with the same libraries and different packages are compiled together. */
  private static List<String> errors(List<Sample> samples) {
    return samples.stream()
      .collect(Collectors.groupingBy(sample -> Map.entry(sample.libraries(), sample.text().contains("import lombok."))))
      .entrySet().stream()
      .flatMap(sharing -> errors(sharing.getValue(), sharing.getKey().getKey(), sharing.getKey().getValue()).stream())
      .sorted()
      .toList();
  }

  private static List<String> errors(Collection<Sample> samples, List<File> libraries, boolean lombok) {
    List<String> errors = new ArrayList<>();
    try (StandardJavaFileManager files = COMPILER.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      files.setLocation(StandardLocation.CLASS_PATH, libraries);
      if (lombok) {
        files.setLocation(StandardLocation.ANNOTATION_PROCESSOR_PATH, libraries.stream().filter(jar -> jar.getName().startsWith(LOMBOK)).toList());
      }
      Map<Boolean, List<Sample>> alone = samples.stream().collect(Collectors.partitioningBy(SamplesCompileTest::canMove));
      List<JavaFileObject> moved = new ArrayList<>();
      alone.get(true).forEach(sample -> files.getJavaFileObjectsFromPaths(sample.files())
        .forEach(file -> moved.add(new Moved(file, sample.text(), "sample" + moved.size()))));
      errors.addAll(compile(moved, files, lombok));
      for (List<Sample> batch : Sample.inBatches(alone.get(false))) {
        errors.addAll(compile(files.getJavaFileObjectsFromPaths(batch.stream().flatMap(sample -> sample.files().stream()).toList()), files, lombok));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return errors;
  }

  /** A compiler takes longer to start than to compile, so each sample gets a package of its own, and one compiler takes them all. */
  private static boolean canMove(Sample sample) {
    Matcher name = PACKAGE.matcher(sample.text());
    return sample.files().size() == 1 && sample.others().isEmpty() && name.find() && sample.text().indexOf(name.group(1), name.end()) < 0;
  }

  private static List<String> compile(Iterable<? extends JavaFileObject> sources, StandardJavaFileManager files, boolean lombok) throws IOException {
    if (!sources.iterator().hasNext()) {
      return List.of();
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> options = new ArrayList<>(List.of("--release", "17", "-nowarn", "-Xlint:none", "-Xmaxerrs", "1000"));
    if (!lombok) {
      options.add("-proc:none");
    }
    JavacTask task = (JavacTask) COMPILER.getTask(null, files, diagnostics, options, null, sources);
    task.analyze();
    return diagnostics.getDiagnostics().stream()
      .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
      .map(diagnostic -> where(diagnostic) + diagnostic.getMessage(Locale.ROOT).replace('\n', ' '))
      .toList();
  }

  private static String where(Diagnostic<? extends JavaFileObject> diagnostic) {
    return diagnostic.getSource() == null ? "" : diagnostic.getSource().getName() + ":" + diagnostic.getLineNumber() + ": ";
  }

  /** A file of a package that no other file has. */
  private static final class Moved extends ForwardingJavaFileObject<JavaFileObject> {

    private final String text;

    private Moved(JavaFileObject file, String text, String packageName) {
      super(file);
      this.text = PACKAGE.matcher(text).replaceFirst("package " + packageName + ";");
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
