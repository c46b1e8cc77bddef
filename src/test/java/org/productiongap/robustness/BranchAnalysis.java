package org.productiongap.robustness;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.productiongap.project.Judgment;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectMemory;
import org.productiongap.project.ProjectRule;
import org.sonar.api.batch.fs.InputFile;
import org.sonar.check.Rule;
import org.sonar.java.caching.JavaReadCacheImpl;
import org.sonar.java.caching.JavaWriteCacheImpl;
import org.sonar.java.checks.verifier.internal.InternalCacheContext;
import org.sonar.java.checks.verifier.internal.InternalReadCache;
import org.sonar.java.checks.verifier.internal.InternalWriteCache;

/**
 * A whole analysis of a project, from its files to what is concluded at the end, as the scanner does it on a branch or for a pull request.
 *
 * @param findings everything that was found
 * @param cache what is kept for the next analysis
 * @param skipped how many files were not parsed
 * @param failures what failed
 * @param log what the plugin logged
 */
record BranchAnalysis(Set<String> findings, Map<String, byte[]> cache, int skipped, List<String> failures, List<String> log) {

  /**
   * Where and how.
   *
   * @param root the folder of the project
   * @param classPath compiled classes and libraries
   * @param module the name of the module that a file belongs to
   * @param fingerprint of the plugin and its rules
   */
  record Setup(Path root, List<File> classPath, Function<Path, String> module, String fingerprint) {
  }

  /** Analyzes everything. */
  static BranchAnalysis full(Setup setup, List<Path> files) {
    return of(setup, files, Map.of(), Set.of());
  }

  /**
   * Analyzes what has changed, and asks a cache about the rest.
   *
   * @param files all main Java files
   * @param previous the cache
   * @param unchanged those files that are as they were
   */
  static BranchAnalysis of(Setup setup, List<Path> files, Map<String, byte[]> previous, Set<Path> unchanged) {
    Map<String, List<InputFile>> modules = new HashMap<>();
    files.forEach(file -> modules.computeIfAbsent(setup.module.apply(file), name -> new ArrayList<>()).add(SourceFile.below(setup.root, file)));
    InternalReadCache read = new InternalReadCache().putAll(previous);
    InternalWriteCache write = new InternalWriteCache().bind(read);
    InternalCacheContext cache = new InternalCacheContext(true, new JavaReadCacheImpl(read), new JavaWriteCacheImpl(write));
    ProjectMemory memory = new ProjectMemory();
    Set<String> findings = new TreeSet<>();
    List<String> failures = new ArrayList<>();
    int skipped = 0;
    JavaAnalysis last = null;
    try (FailureLog log = new FailureLog()) {
      for (String module : new TreeSet<>(modules.keySet())) {
        last = new JavaAnalysis(memory, setup.classPath, 17, setup.fingerprint, cache).run(modules.get(module), file -> unchanged.contains(Path.of(file.uri())));
        last.issues().forEach(issue -> findings.add("%s %s:%d %s".formatted(issue.rule(), setup.root.relativize(issue.file()), issue.line(), issue.message())));
        failures.addAll(last.failures());
        skipped += last.skipped();
      }
      if (last != null) {
        Project project = Project.of(memory, setup.root, path -> false, memory.files().size() == files.size());
        Judgment.of(last.checks().stream().filter(ProjectRule.class::isInstance).map(ProjectRule.class::cast).toList(), project,
          rule -> (place, message, clues) -> findings.add("%s %s:%d %s".formatted(rule.getClass().getAnnotation(Rule.class).key(),
            setup.root.relativize(setup.root.resolve(place.file())), place.startLine(), message)));
      }
      failures.addAll(log.failures());
      return new BranchAnalysis(findings, write.getData(), skipped, failures, log.lines());
    }
  }

  /** What was found in one file. */
  List<String> in(Path root, Path file) {
    String name = root.relativize(file).toString();
    return findings.stream().filter(finding -> finding.substring(finding.indexOf(' ') + 1).startsWith(name + ":")).toList();
  }
}
