package org.productiongap.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.sonar.api.batch.fs.InputFile;
import org.sonar.java.AnalysisProgress;
import org.sonar.java.checks.verifier.internal.InternalInputFile;
import org.sonar.java.model.JParserConfig;
import org.sonar.java.model.JavaTree;
import org.sonar.java.model.JavaVersionImpl;
import org.sonar.plugins.java.api.tree.BreakStatementTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ContinueStatementTree;
import org.sonar.plugins.java.api.tree.LabeledStatementTree;
import org.sonar.plugins.java.api.tree.SyntaxToken;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeParameterTree;

/**
 * A name that the quick look does not see would make rules blind without anybody noticing.
 */
class MentionsTest {

  /** Keywords in some places only; where they are names, they are said by a node of their own. */
  private static final Set<String> SOMETIMES_KEYWORDS = Set.of("record", "sealed", "permits", "yield", "when", "non-sealed", "var");

  @Test
  void everyNameOfEverySampleIsSeen() throws IOException {
    List<InputFile> files;
    try (Stream<Path> samples = Files.walk(Path.of("test-files"))) {
      files = samples.filter(file -> file.toString().endsWith(".java")).sorted().map(file -> InternalInputFile.inputFile("", file.toFile())).toList();
    }
    Set<String> names = new TreeSet<>();
    Set<String> unseen = new TreeSet<>();
    JParserConfig.Mode.BATCH.create(new JavaVersionImpl(21), List.of()).parse(files, () -> false, new AnalysisProgress(files.size()), (file, result) -> {
      try {
        CompilationUnitTree root = result.get();
        Set<String> own = new TreeSet<>();
        collect(root, own);
        names.addAll(own);
        own.stream()
          .filter(name -> !Mentions.any(root, Set.of(name)) || !Mentions.parts(root, Set.of(name.toLowerCase(Locale.ROOT))))
          .forEach(name -> unseen.add(name + " in " + file.filename()));
        assertThat(Mentions.any(root, Set.of("noSampleHasThisName"))).isFalse();
        assertThat(Mentions.parts(root, Set.of("nosamplehasthistext"))).isFalse();
      } catch (Exception e) {
        throw new IllegalStateException(file.toString(), e);
      }
    });

    assertThat(names).hasSizeGreaterThan(files.size());
    assertThat(unseen).isEmpty();
  }

  private static void collect(Tree tree, Set<String> names) {
    if (tree instanceof SyntaxToken token) {
      String text = token.text();
      if (SourceVersion.isIdentifier(text) && !SourceVersion.isKeyword(text) && !SOMETIMES_KEYWORDS.contains(text)) {
        names.add(text);
      }
    } else if (tree instanceof JavaTree node && !node.isLeaf() && !(tree instanceof TypeParameterTree || tree instanceof LabeledStatementTree
      || tree instanceof BreakStatementTree || tree instanceof ContinueStatementTree)) {
      node.getChildren().forEach(child -> collect(child, names));
    }
  }
}
