package org.productiongap.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {

  private static final String TEXT = "class Caf\u00e9 {}\n";

  @TempDir
  private Path folder;

  @Test
  void readsUtf8() throws Exception {
    assertReads(TEXT.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void leavesOutAByteOrderMark() throws Exception {
    assertReads(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsWhatIsNotUtf8AsLatin1() throws Exception {
    assertReads(TEXT.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void tellsSourcesThatArePastedTogether() throws Exception {
    String pasted = "// all of it\npackage shop;\nclass Shop {}\n// next\npackage shop.web ; // web\nclass Web {}\n";
    assertThat(written(pasted, "Everything.java").holdsSeveral()).isTrue();
    assertThat(written(pasted, "docs/Everything.java").holdsSeveral()).isTrue();
    assertThat(written(pasted, "web/src/main/java/Everything.java").holdsSeveral()).as("a mistake among the sources").isFalse();
    assertThat(written("package shop;\nclass Shop {\n  String text = \"package shop;\";\n // package shop;\n}\n", "Shop.java").holdsSeveral()).isFalse();
    assertThat(new SourceFile(folder.resolve("Gone.java"), "Gone.java").holdsSeveral()).isFalse();
  }

  private SourceFile written(String text, String path) throws Exception {
    return new SourceFile(Files.writeString(folder.resolve("Text.java"), text), path);
  }

  private void assertReads(byte[] bytes) throws Exception {
    Path path = Files.write(folder.resolve("Cafe.java"), bytes);
    SourceFile file = new SourceFile(path, "Cafe.java");
    assertThat(new String(bytes, file.getCharset())).as("as the analyzer reads it").endsWith(TEXT);
    assertThat(file.contents()).isEqualTo(TEXT);
    assertThat(new String(file.inputStream().readAllBytes(), file.getCharset())).isEqualTo(TEXT);
  }
}
