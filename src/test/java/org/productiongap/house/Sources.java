package org.productiongap.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The files of the repository.
 */
final class Sources {

  private static final List<String> FOLDERS = List.of("src", "rules-metadata", "test-files", ".ci");
  private static final List<String> FILES = List.of("pom.xml", "README.md", "CHANGELOG.md");

  private Sources() {
  }

  /** One file, read as text. */
  record File(Path path, String text) {

    /** Without blank lines, comments, package and imports. */
    long linesOfCode() {
      return text.lines().map(String::strip)
        .filter(line -> !line.isEmpty() && Stream.of("import ", "package ", "*", "/*", "//").noneMatch(line::startsWith))
        .count();
    }

    @Override
    public String toString() {
      return path.toString();
    }
  }

  /** Fixed text in a source file. */
  record Literal(String file, String text) {
  }

  /** The files below a folder of the repository whose name ends so. */
  static List<File> in(String folder, String ending) {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(ending)).sorted().map(Sources::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<File> ofTheRepository() {
    return Stream.concat(FOLDERS.stream().flatMap(folder -> in(folder, "").stream()), FILES.stream().map(file -> read(Path.of(file)))).toList();
  }

  /** The text literals in the main code of one package and those below, as the compiler reads them. */
  static List<Literal> literals(String packageName) {
    List<Path> paths = in("src/main/java/org/productiongap/" + packageName, ".java").stream().map(File::path).toList();
    List<Literal> literals = new ArrayList<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(paths));
      for (CompilationUnitTree unit : task.parse()) {
        String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
        unit.accept(new TreeScanner<Void, Void>() {
          @Override
          public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text) {
              literals.add(new Literal(file, text));
            }
            return null;
          }
        }, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return literals;
  }

  private static File read(Path file) {
    try {
      return new File(file, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
