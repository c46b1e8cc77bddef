package org.productiongap.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes of a bundled sample application, whose types the analysis needs. Nothing of other folders is compiled.
 */
record SampleClasses(Jdk jdk, List<Path> libraries) {

  /**
   * Compiles all Java files below a folder.
   *
   * @param into the folder of the classes; made anew
   * @throws ServerProblem when they do not compile
   */
  void compile(Path sources, Path into) {
    try {
      SonarHome.delete(into);
      Files.createDirectories(into);
      List<String> command = new ArrayList<>(List.of(jdk.javac().toString(), "-proc:none", "-parameters", "-nowarn", "--release", "17",
        "-d", into.toString(), "-cp", String.join(java.io.File.pathSeparator, libraries.stream().map(Path::toString).toList())));
      try (Stream<Path> files = Files.walk(sources)) {
        files.filter(file -> file.toString().endsWith(".java")).map(Path::toString).sorted().forEach(command::add);
      }
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes());
      if (process.waitFor() != 0) {
        throw new ServerProblem("The sample application " + sources + " does not compile: " + output);
      }
    } catch (IOException e) {
      throw new ServerProblem("The sample application " + sources + " cannot be compiled: " + e + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerProblem("Interrupted while the sample application was compiled.", e);
    }
  }

  /** The jars of a folder. */
  static List<Path> jars(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new ServerProblem("The libraries of the sample application are missing: " + folder + "; run \"mvn generate-test-resources\" first.", e);
    }
  }
}
