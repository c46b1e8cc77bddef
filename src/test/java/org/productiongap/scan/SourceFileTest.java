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

  private void assertReads(byte[] bytes) throws Exception {
    Path path = Files.write(folder.resolve("Cafe.java"), bytes);
    SourceFile file = new SourceFile(path, "Cafe.java");
    assertThat(new String(bytes, file.getCharset())).as("as the analyzer reads it").endsWith(TEXT);
    assertThat(file.contents()).isEqualTo(TEXT);
    assertThat(new String(file.inputStream().readAllBytes(), file.getCharset())).isEqualTo(TEXT);
  }
}
