package org.productiongap.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The compiled classes of the project, without its tests.
 */
final class Classes {

  static final String ROOT = "org.productiongap.";
  /** What stays on the machine of a developer: the packages of the commands. */
  static final String[] COMMANDS = packages("artifacts", "scan", "server");
  static final JavaClasses ALL = new ClassFileImporter().importPath(Path.of("target/classes"));

  private Classes() {
  }

  static String[] packages(String... names) {
    return Stream.of(names).map(name -> ROOT + name + "..").toArray(String[]::new);
  }
}
