package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SilencedTest {

  @TempDir
  private Path folder;

  @Test
  void readsWhatTheCodeSaysAndNothingThatLooksLikeIt() throws Exception {
    assertThat(java("""
      #SuppressWarnings("production-gap:Token") // reason: the device has no clock
      class A {
        String text = "#SuppressWarnings(\\"production-gap:Token\\") // reason: a string";
        char quote = '"';
        // #SuppressWarnings("production-gap:Token") // reason: a comment
        /* #SuppressWarnings("production-gap:Token") */
        String block = \"""
          #SuppressWarnings("production-gap:Token")
          \""";
        #SuppressWarnings({"unchecked",
          "production-gap:Token", "production-gap:Text"}) /* Reason - both are tests of the standard */
        void b() {
        }
        #java.lang.SuppressWarnings(value = "production-gap:Text")
        void c() {
        }
        #SuppressWarnings("production-gap:Unknown") // reason: no rule of ours
        #SuppressWarnings("unchecked") // production-gap:Token
        void d() {
        }
      }
      """)).containsExactly("1 Token: the device has no clock", "10 Token: both are tests of the standard", "10 Text: both are tests of the standard", "14 Text: ");
  }

  @Test
  void survivesCodeThatIsNotJava() throws Exception {
    assertThat(java("\"".repeat(20_001) + "\\\"".repeat(5000) + "\n'''\n/* \n")).isEmpty();
    assertThat(java("String a = \"" + "\\n".repeat(20_000) + "\";\n#SuppressWarnings(\"production-gap:Token\")\nclass A {}\n")).containsExactly("2 Token: ");
  }

  @Test
  void readsTheConfiguration() throws Exception {
    Files.createDirectories(folder.resolve("src/main/resources"));
    Files.writeString(folder.resolve("src/main/resources/application.yml"), "a:\n  # production-gap:Text reason: the gateway limits it\n  b: 1\n# production-gap:Other\n");
    Files.writeString(folder.resolve("pom.xml"), "<project>\n  <!-- production-gap:Token reason: a library, not a service -->\n</project>\n");
    assertThat(silenced()).containsExactly("2 Token: a library, not a service", "2 Text: the gateway limits it");
  }

  private List<String> java(String code) throws Exception {
    Files.writeString(folder.resolve("A.java"), code.replace('#', '@'));
    return silenced();
  }

  private List<String> silenced() {
    ProjectFiles files = new ProjectFiles(folder, List.of(folder.resolve("A.java"), folder.resolve("Gone.java")), List.of(), List.of(), List.of(), List.of());
    return Silenced.in(files, List.of(Reports.TOKEN, Reports.TEXT, Reports.WRITES)).stream()
      .map(silenced -> silenced.line() + " " + silenced.gap().key() + ": " + silenced.reason()).toList();
  }
}
