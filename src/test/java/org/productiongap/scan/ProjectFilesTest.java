package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectFilesTest {

  private static final String MAIN = "src/main/java/shop/Shop.java";

  @TempDir
  private Path temporary;
  private Path root;

  @BeforeEach
  void resolveLinks() throws IOException {
    root = temporary.toRealPath();
  }

  @Test
  void findsTheMainSourcesOfAllModulesSorted() throws Exception {
    add("web/src/main/java/shop/Web.java", "core/src/main/java/shop/Core.java", "Script.java");
    assertThat(sources()).containsExactly("Script.java", "core/src/main/java/shop/Core.java", "web/src/main/java/shop/Web.java");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "src/test/java/shop/ShopTest.java",
    "src/test/java/shop/Helper.java",
    "module/src/integrationTest/java/shop/ShopFlow.java",
    "src/testFixtures/java/shop/Fixture.java",
    "src/it/java/shop/Flow.java",
    "tests/shop/Flow.java",
    "shop/ShopTest.java",
    "target/generated-sources/annotations/shop/Shop_.java",
    "src/main/generated/shop/Table.java",
    "build/tmp/Copy.java",
    "module/out/Copy.java",
    ".git/hooks/Hook.java",
    ".idea/Snippet.java",
    "ui/node_modules/bridge/Bridge.java",
    "src/main/java/shop/Shop.java.orig",
    "src/main/kotlin/shop/Shop.kt",
  })
  void leavesOutWhatNobodyShips(String file) throws Exception {
    add(MAIN, file);
    assertThat(sources()).containsExactly(MAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "src/main/java/shop/build/Builder.java",
    "src/main/java/shop/target/Target.java",
    "src/main/java/shop/test/TestController.java",
    "src/main/java/shop/LoadTest.java",
    "src/main/java21/shop/Later.java",
    "src/shop/Eclipse.java",
  })
  void keepsWhatOnlyLooksLikeIt(String file) throws Exception {
    add(file);
    assertThat(sources()).containsExactly(file);
  }

  @Test
  void takesAFolderOfSourcesAsItIs() throws Exception {
    add("src/main/java/shop/build/BuildTest.java");
    ProjectFiles files = ProjectFiles.in(root.resolve("src/main/java").toString(), "");
    assertThat(files.sources()).hasSize(1);
    assertThat(files.relative(files.sources().get(0))).isEqualTo("shop/build/BuildTest.java");
  }

  @Test
  void isNotCaughtInALoopOfLinks() throws Exception {
    add(MAIN);
    Files.createSymbolicLink(root.resolve("src/main/java/again"), root);
    Files.createSymbolicLink(root.resolve("src/main/java/Nowhere.java"), root.resolve("nowhere"));
    assertThat(sources()).containsExactly(MAIN);
  }

  @Test
  void readsOnlyWhatIsAFile() throws Exception {
    add(MAIN);
    Files.createDirectory(root.resolve("src/main/java/Folder.java"));
    Process pipe = new ProcessBuilder("mkfifo", root.resolve("src/main/java/Pipe.java").toString()).start();
    assertThat(pipe.waitFor()).isZero();
    assertThat(sources()).containsExactly(MAIN);
  }

  @Test
  void takesNamesAsTheyAre() throws Exception {
    add("my sh\u00f6p/src/main/java/a b/\u00dcber, [x].java");
    assertThat(sources()).containsExactly("my sh\u00f6p/src/main/java/a b/\u00dcber, [x].java");
  }

  @Test
  void canDoWithoutSomeSources() throws Exception {
    add(MAIN, "src/main/java/legacy/Old.java");
    ProjectFiles files = ProjectFiles.in(root.toString(), "");
    assertThat(files.without(path -> path.contains("legacy"), "gap.yml").sources()).containsExactly(root.resolve(MAIN));
    assertThatExceptionOfType(ScanFailure.class).isThrownBy(() -> files.without(path -> true, "gap.yml"))
      .withMessage("gap.yml leaves out every Java file in " + root + ".");
  }

  @Test
  void followsALinkThatWasNamed() throws Exception {
    add("project/" + MAIN);
    Path link = Files.createSymbolicLink(root.resolve("link"), root.resolve("project"));
    assertThat(ProjectFiles.in(link.toString(), "").root()).isEqualTo(root.resolve("project"));
  }

  @Test
  void findsWhatTellsTypes() throws Exception {
    add(MAIN, "target/classes/shop/Shop.class", "target/dependency/web-1.jar", "target/dependency/notes.txt",
      "gradle/src/main/java/shop/Other.java", "gradle/build/classes/java/main/shop/Other.class",
      "libraries/b.jar", "libraries/a.jar", "c.jar");
    ProjectFiles files = ProjectFiles.in(root.toString(), root.resolve("libraries") + File.pathSeparator + root.resolve("c.jar"));
    assertThat(files.classes().stream().map(files::relative)).containsExactly("gradle/build/classes/java/main", "target/classes");
    assertThat(files.libraries().stream().map(files::relative))
      .containsExactly("libraries/a.jar", "libraries/b.jar", "c.jar", "target/dependency/web-1.jar");
  }

  @Test
  void saysWhenThereIsNoFolder() {
    assertFails(root.resolve("nowhere").toString(), "", "There is no folder " + root.resolve("nowhere") + ".");
  }

  @Test
  void saysWhenItIsAFile() throws Exception {
    add("Shop.java");
    assertFails(root.resolve("Shop.java").toString(), "", root.resolve("Shop.java") + " is a file; name the folder of the project instead.");
  }

  @Test
  void saysWhenItIsNoNameAtAll() {
    assertFails("shop\0", "", "This is not the name of a folder: shop\0.");
  }

  @Test
  void saysWhenTheNameIsEmpty() {
    assertFails(" ", "", "The name of the folder is empty; name the folder of the project, for example \".\".");
  }

  @Test
  void saysWhenThereIsNothingToScan() throws Exception {
    add("README.md", "src/test/java/shop/ShopTest.java");
    String sentence = "There is no Java file to scan in " + root + ", apart from tests, generated code and build output; name the folder of a Java project.";
    assertFails(root.toString(), "", sentence);
    add("src/main/kotlin/shop/Shop.kt", "build.gradle.kts");
    assertFails(root.toString(), "", sentence + " What is there is Kotlin, which it does not read.");
  }

  @Test
  void saysWhenALibraryIsMissing() throws Exception {
    add(MAIN);
    Path library = root.resolve("web.jar");
    assertFails(root.toString(), library.toString(), "There is no library " + library + ", which is named as one.");
  }

  private List<String> sources() throws ScanFailure {
    ProjectFiles files = ProjectFiles.in(root.toString(), "");
    return files.sources().stream().map(files::relative).toList();
  }

  private static void assertFails(String folder, String libraries, String sentence) {
    assertThatExceptionOfType(ScanFailure.class).isThrownBy(() -> ProjectFiles.in(folder, libraries)).withMessage(sentence);
  }

  private void add(String... files) throws IOException {
    for (String file : files) {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.createFile(path);
    }
  }
}
