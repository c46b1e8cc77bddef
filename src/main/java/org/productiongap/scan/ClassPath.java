package org.productiongap.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.artifacts.ArtifactProblem;
import org.productiongap.artifacts.Artifacts;
import org.productiongap.artifacts.ProjectLibraries;

/**
 * What tells the types of a project, found without asking: compiled classes where builds put them; libraries that are named, that a
 * build has left, or that the build files of Maven and Gradle declare.
 *
 * @param classes folders of compiled classes
 * @param libraries jars
 * @param sentence what was found and how, on one line
 * @param notes what was not found, and how to change that
 */
record ClassPath(List<Path> classes, List<Path> libraries, String sentence, List<String> notes) {

  private static final String POM = "pom.xml";
  private static final Pattern BUILD_FOLDER = Pattern.compile("<directory>\\s*(?:\\$\\{(?:project\\.)?basedir}[/\\\\])?([\\w./\\\\-]+?)\\s*</directory>");
  private static final List<String> OUTPUTS = List.of("target", "build");
  private static final List<Path> SOURCES = Stream.of("src/main/java", "src").map(Path::of).toList();
  private static final int NAMED = 5;

  /**
   * How to look.
   *
   * @param binaries folders of classes that the user names; may be empty
   * @param offline whether nothing may be fetched
   * @param allowBuild whether the project's own build may be asked, which executes it
   */
  record Search(String binaries, boolean offline, boolean allowBuild) {
  }

  /**
   * Looks for the class path of a project.
   *
   * @param files the project; its libraries so far are named ones or lie in plain folders
   * @param named whether libraries are named, so that nobody has to look for them
   * @param temporary a folder for what must be unpacked; it is needed as long as the class path is
   * @throws ScanFailure when something named is not there
   */
  static ClassPath find(ProjectFiles files, boolean named, Search search, Path temporary) throws ScanFailure {
    Finder finder = new Finder(files, search, temporary);
    finder.classes.addAll(NamedPaths.classes(search.binaries()));
    if (!files.libraries().isEmpty()) {
      finder.add(files.libraries(), named ? "named" : "in folders of libraries");
    }
    if (search.allowBuild()) {
      finder.askTheBuild();
    }
    finder.built();
    if (!named && !finder.answered) {
      finder.declared();
    }
    return finder.result();
  }

  /** Collects. */
  private static final class Finder {

    private final ProjectFiles files;
    private final Search search;
    private final Path temporary;
    private final Set<Path> modules = new LinkedHashSet<>();
    private final Set<Path> equipped = new LinkedHashSet<>();
    private final Set<Path> classes;
    private final Map<String, Path> libraries = new LinkedHashMap<>();
    private final List<String> kinds = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Path> poms;
    private final List<Path> scripts;
    private boolean answered;

    Finder(ProjectFiles files, Search search, Path temporary) {
      this.files = files;
      this.search = search;
      this.temporary = temporary;
      classes = new LinkedHashSet<>(files.classes());
      poms = files.builds().stream().filter(file -> file.endsWith(POM)).toList();
      scripts = files.builds().stream().filter(file -> !file.endsWith(POM)).toList();
      modules.add(files.root());
      files.builds().forEach(file -> modules.add(file.getParent()));
    }

    /** Each file name once: the same jar may lie in many places. */
    private void add(Collection<Path> jars, String kind) {
      int before = libraries.size();
      jars.forEach(jar -> libraries.putIfAbsent(jar.getFileName().toString(), jar));
      int more = libraries.size() - before;
      if (more > 0) {
        kinds.add(more + (more == 1 ? " jar " : " jars ") + kind);
      }
    }

    private void askTheBuild() {
      for (OwnBuild.Answer answer : new OwnBuild(files.root(), temporary, search.offline()).ask()) {
        add(answer.libraries(), "by " + answer.tool());
        classes.addAll(answer.classes());
        answered |= answer.problem().isEmpty();
        if (!answer.problem().isEmpty()) {
          notes.add("the project's own build, " + answer.tool() + ", failed when it was asked for the class path: " + answer.problem());
        }
      }
      ProjectFiles.compiled(modules).forEach(classes::add);
    }

    private void built() {
      List<String> folders = Stream.concat(OUTPUTS.stream(), poms.stream().flatMap(Finder::buildFolders)).distinct().toList();
      BuiltLibraries built = new BuiltLibraries(temporary.resolve("libraries"));
      for (Path module : modules) {
        for (String folder : folders) {
          Path output = module.resolve(folder).normalize();
          if (output.startsWith(files.root()) && Files.isDirectory(output)) {
            int before = built.jars().size();
            built.add(output);
            if (built.jars().size() > before) {
              equipped.add(module);
            }
            Path compiled = output.resolve("classes");
            if (!OUTPUTS.contains(folder) && Files.isDirectory(compiled)) {
              classes.add(compiled);
            }
          }
        }
      }
      if (!answered) {
        add(built.jars(), "of " + String.join(", ", built.kinds()));
      }
    }

    private static Stream<String> buildFolders(Path pom) {
      try {
        return BUILD_FOLDER.matcher(Files.readString(pom)).results().map(folder -> folder.group(1).replace('\\', '/'))
          .filter(folder -> !folder.startsWith("src"));
      } catch (IOException e) {
        // then it has no folder that anybody knows
        return Stream.empty();
      }
    }

    /** Modules with code that no build has left libraries for. */
    private boolean lacks(List<Path> builds) {
      return builds.stream().map(Path::getParent)
        .anyMatch(module -> !equipped.contains(module) && SOURCES.stream().map(module::resolve).anyMatch(Files::isDirectory));
    }

    private void declared() {
      boolean maven = lacks(poms);
      boolean gradle = scripts.stream().anyMatch(script -> !script.endsWith("gradle.properties")) && lacks(scripts);
      if (!maven && !gradle) {
        return;
      }
      try (Artifacts artifacts = Artifacts.open(search.offline())) {
        ProjectLibraries resolver = artifacts.projectLibraries();
        if (maven) {
          declared(resolver.ofMaven(poms), "that the POMs declare");
        }
        if (gradle) {
          GradleDeclarations declarations = GradleDeclarations.read(files.root(), scripts);
          declared(resolver.of(declarations.coordinates(), declarations.platforms()), "that the Gradle build declares");
          List<String> unknown = declarations.unknown();
          if (!unknown.isEmpty()) {
            notes.add("what %s only Gradle knows (--allow-build asks it): %s".formatted(
              unknown.size() == 1 ? "1 declaration of the Gradle build means" : unknown.size() + " declarations of the Gradle build mean", named(unknown)));
          }
        }
      } catch (ArtifactProblem e) {
        notes.add("the libraries that the build files declare are unknown: " + e.getMessage());
      }
    }

    private void declared(ProjectLibraries.Found found, String how) {
      add(found.jars(), how + (found.fetched() ? "" : ", from this machine"));
      if (!found.missing().isEmpty()) {
        String names = named(found.missing());
        String where = search.offline() ? "on this machine; without --offline they are fetched: " : "in the repositories of Maven's settings"
          + " (those that the project names are left alone; --allow-build lets its own build ask them): ";
        notes.add((found.missing().size() == 1 ? "1 library that the build files declare is"
          : found.missing().size() + " libraries that the build files declare are")
          + " not " + where + names);
      }
    }

    private static String named(List<String> names) {
      return names.stream().limit(NAMED).collect(Collectors.joining(", ")) + (names.size() > NAMED ? ", ..." : "");
    }

    private ClassPath result() {
      List<Path> found = List.copyOf(classes);
      String compiled = found.isEmpty() ? "no compiled classes" : found.size() == 1 ? "compiled classes of 1 module"
        : "compiled classes of " + found.size() + " modules";
      String jars = kinds.isEmpty() ? "no library" : String.join(", ", kinds);
      if (libraries.isEmpty()) {
        notes.add("no library was found, so the types of libraries are unknown: " + WeakerRules.measured().sentence() + ". To find more, "
          + (files.builds().isEmpty() ? "" : search.allowBuild() ? "build the project first, or "
            : "build the project first, allow its own build with --allow-build, or ")
          + "name its jars with --libraries and its compiled classes with --binaries.");
      } else if (found.isEmpty()) {
        notes.add("the project is not compiled, so the types of its own files come from their sources, and what its build generates is unknown; to find more,"
          + " compile it first.");
      }
      return new ClassPath(found, List.copyOf(libraries.values()), compiled + "; " + jars, List.copyOf(notes));
    }
  }
}
