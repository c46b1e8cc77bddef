package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedPathsTest {

  @TempDir
  private Path folder;

  @BeforeEach
  void jars() throws IOException {
    for (String name : new String[] {"one/a.jar", "one/b.jar", "one/notes.txt", "two/deep/c.jar", "two/d,e.jar", "classes/web/A.class", "classes/core/B.class"}) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.createFile(file);
    }
  }

  @Test
  void areJarsAndFoldersOfJars() throws ScanFailure {
    String one = folder.resolve("one").toString();
    String c = folder.resolve("two/deep/c.jar").toString();
    for (String separator : new String[] {",", File.pathSeparator}) {
      assertThat(NamedPaths.jars(one + separator + c)).containsExactly(folder.resolve("one/a.jar"), folder.resolve("one/b.jar"), folder.resolve("two/deep/c.jar"));
    }
    assertThat(NamedPaths.jars("")).isEmpty();
  }

  @Test
  void mayBePatterns() throws ScanFailure {
    assertThat(NamedPaths.jars(folder + "/one/*")).containsExactly(folder.resolve("one/a.jar"), folder.resolve("one/b.jar"));
    assertThat(NamedPaths.jars(folder + "/one/a*.jar")).containsExactly(folder.resolve("one/a.jar"));
    assertThat(NamedPaths.jars(folder + "/**/c.jar")).containsExactly(folder.resolve("two/deep/c.jar"));
    assertThat(NamedPaths.classes(folder + "/classes/w*," + folder + "/classes/?o?e")).containsExactly(folder.resolve("classes/web"), folder.resolve("classes/core"));
    assertThatExceptionOfType(ScanFailure.class).isThrownBy(() -> NamedPaths.classes(folder + "/[*"));
  }

  @Test
  void mayHoldWhatSeparatesOthers() throws ScanFailure {
    assertThat(NamedPaths.jars(folder.resolve("two/d,e.jar").toString())).containsExactly(folder.resolve("two/d,e.jar"));
  }

  @Test
  void mustBeThere() {
    assertThatExceptionOfType(ScanFailure.class).isThrownBy(() -> NamedPaths.jars(folder + "/gone.jar"))
      .withMessage("There is no library " + folder + "/gone.jar, which is named as one.");
    assertThatExceptionOfType(ScanFailure.class).isThrownBy(() -> NamedPaths.jars(folder + "/gone/*.jar"))
      .withMessage("There is no library " + folder + "/gone/*.jar, which is named as one.");
    assertThatExceptionOfType(ScanFailure.class).isThrownBy(() -> NamedPaths.classes(folder + "/gone"))
      .withMessage("There is no folder of compiled classes " + folder + "/gone, which is named as one.");
  }
}
