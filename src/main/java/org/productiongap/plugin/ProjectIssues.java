package org.productiongap.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.productiongap.framework.Place;
import org.productiongap.project.Clue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonar.api.batch.fs.FileSystem;
import org.sonar.api.batch.fs.InputFile;
import org.sonar.api.batch.sensor.SensorContext;
import org.sonar.api.batch.sensor.issue.NewIssue;
import org.sonar.api.batch.sensor.issue.NewIssueLocation;
import org.sonar.api.rule.RuleKey;

/**
 * Puts findings of the whole project where people see them. A file that the scanner did not index cannot carry an issue; the build
 * file next to it does, or else the project, and the message names file and line.
 */
final class ProjectIssues implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ProjectIssues.class);
  private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle.kts", "build.gradle");

  private final SensorContext context;
  private final Path root;
  private final Set<String> unindexed = new TreeSet<>();

  /**
   * @param root the folder that relative places start from
   */
  ProjectIssues(SensorContext context, Path root) {
    this.context = context;
    this.root = root;
  }

  /**
   * Raises an issue.
   *
   * @param rule an active rule
   * @param place in any file, indexed or not
   * @param message one sentence
   * @param clues secondary locations; those in files that are not indexed are left out
   */
  void add(RuleKey rule, Place place, String message, List<Clue> clues) {
    NewIssue issue = context.newIssue().forRule(rule);
    issue.at(primary(issue, place, message));
    for (Clue clue : clues) {
      InputFile file = file(root.resolve(clue.place().file()));
      if (file != null) {
        issue.addLocation(at(issue.newLocation().on(file), file, clue.place()).message(clue.message()));
      }
    }
    issue.save();
  }

  private NewIssueLocation primary(NewIssue issue, Place place, String message) {
    Path path = root.resolve(place.file());
    InputFile file = file(path);
    if (file != null) {
      return at(issue.newLocation().on(file), file, place).message(message);
    }
    String relative = Place.path(root.relativize(path));
    unindexed.add(relative);
    String withPlace = "%s:%d: %s".formatted(relative, place.startLine(), message);
    InputFile buildFile = nearestBuildFile(path);
    NewIssueLocation location = issue.newLocation();
    return (buildFile == null ? location.on(context.project()) : location.on(buildFile)).message(withPlace);
  }

  private NewIssueLocation at(NewIssueLocation location, InputFile file, Place place) {
    try {
      return location.at(place.isExact() ? file.newRange(place.startLine(), place.startColumn(), place.endLine(), place.endColumn())
        : file.selectLine(place.startLine()));
    } catch (RuntimeException e) {
      LOG.debug("{} has no {}", file, place, e);
      return location;
    }
  }

  private InputFile nearestBuildFile(Path path) {
    for (Path folder = path.getParent(); folder != null && folder.startsWith(root); folder = folder.getParent()) {
      for (String name : BUILD_FILES) {
        InputFile file = file(folder.resolve(name));
        if (file != null) {
          return file;
        }
      }
    }
    return null;
  }

  private InputFile file(Path path) {
    FileSystem files = context.fileSystem();
    return files.inputFile(files.predicates().hasURI(path.normalize().toUri()));
  }

  /** Says once how the findings of unindexed files get onto their lines. */
  @Override
  public void close() {
    if (!unindexed.isEmpty()) {
      LOG.info("{} files with findings are not indexed, so their issues are on the build file or the project: {}. "
        + "To see them on their lines, index them: -Dsonar.maven.scanAll=true with Maven, or add src/main/resources to sonar.sources", unindexed.size(),
          unindexed);
    }
  }
}
