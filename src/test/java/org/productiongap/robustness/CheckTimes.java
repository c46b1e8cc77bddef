package org.productiongap.robustness;

import com.sonar.sslr.api.RecognitionException;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.productiongap.framework.FileFacts;
import org.productiongap.plugin.GapChecks;
import org.productiongap.project.FactCollector;
import org.productiongap.project.ProjectMemory;
import org.productiongap.realcode.AnalyzerComponents;
import org.productiongap.samples.EveryFile;
import org.sonar.api.batch.fs.InputFile;
import org.sonar.java.AnalysisProgress;
import org.sonar.java.SonarComponents;
import org.sonar.java.ast.JavaAstScanner;
import org.sonar.java.model.JParserConfig;
import org.sonar.java.model.JavaVersionImpl;
import org.sonar.plugins.java.api.JavaCheck;
import org.sonar.plugins.java.api.JavaVersion;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;

/**
 * What each check takes for a file when it runs alone, with all facts that it asks for.
 */
final class CheckTimes {

  private static final JavaVersion JAVA = new JavaVersionImpl(21);

  private CheckTimes() {
  }

  /**
   * Runs every check, and what collects facts about the project, one after the other.
   *
   * @param other a file that makes what is known of the first one forgotten
   * @return processor time by the name of the check
   */
  static Map<String, Duration> of(InputFile file, InputFile other, List<File> classPath) {
    Map<String, Duration> times = new TreeMap<>();
    List<CompilationUnitTree> others = new ArrayList<>();
    AnalysisProgress progress = new AnalysisProgress(2);
    progress.startBatch(2);
    JParserConfig.Mode.BATCH.create(JAVA, classPath).parse(List.of(other, file), () -> false, progress, (parsed, result) -> {
      if (others.isEmpty()) {
        others.add(tree(result));
        return;
      }
      ProjectMemory memory = new ProjectMemory();
      List<JavaCheck> visitors = new ArrayList<>(GapChecks.instances());
      visitors.add(new FactCollector(memory, "", () -> {
        // nothing is judged
      }));
      for (JavaCheck visitor : visitors) {
        FileFacts.of(others.get(0), CheckTimes.class, forgotten -> forgotten);
        SonarComponents components = new Components();
        JavaAstScanner scanner = new JavaAstScanner(components);
        scanner.setVisitorBridge(new EveryFile(List.of(visitor), classPath, components, JAVA));
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        scanner.simpleScan(parsed, result, tree -> {
          // the next check needs it
        });
        times.put(visitor.getClass().getSimpleName(), Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start));
      }
    });
    progress.endBatch();
    return times;
  }

  private static CompilationUnitTree tree(JParserConfig.Result result) {
    try {
      return result.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Components extends AnalyzerComponents {

    @Override
    public boolean reportAnalysisError(RecognitionException failure, InputFile file) {
      throw new AssertionError("Cannot parse " + file, failure);
    }

    @Override
    public boolean shouldFailAnalysisOnException() {
      return true;
    }
  }
}
