package org.productiongap.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.sonarsource.sonarlint.core.analysis.api.ClientInputFile;
import org.sonarsource.sonarlint.core.commons.api.SonarLanguage;

/**
 * A Java file as the analysis engine asks for it: UTF-8, or Latin-1 where the bytes are not UTF-8.
 *
 * @param path the absolute path
 * @param relativePath the path relative to the scanned folder, with slashes
 * @param read told of the relative path whenever the file is read
 */
record SourceFile(Path path, String relativePath, Consumer<String> read) implements ClientInputFile {

  private static final String HERE = "./";
  private static final String MAIN_SOURCES = "src/main/";
  private static final Pattern PACKAGE = Pattern.compile("package\\s++[\\w.]++\\s*+;.*+");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** A file that nobody watches. */
  SourceFile(Path path, String relativePath) {
    this(path, relativePath, file -> { });
  }

  /** Whether a file beside the sources holds more than one of them, each with a package of its own. */
  boolean holdsSeveral() {
    if (relativePath.startsWith(MAIN_SOURCES) || relativePath.contains('/' + MAIN_SOURCES)) {
      return false;
    }
    try {
      return contents().lines().filter(line -> PACKAGE.matcher(line).matches()).limit(2).count() > 1;
    } catch (IOException e) {
      // the analyzer says what it cannot read
      return false;
    }
  }

  @Override
  @SuppressWarnings("deprecation") // the engine still asks for it
  public String getPath() {
    return path.toString();
  }

  /** As the engine takes it: what looks like a drive or a home to it, it would refuse. */
  @Override
  public String relativePath() {
    return relativePath.startsWith("~") || relativePath.indexOf(':') >= 0 ? HERE + relativePath : relativePath;
  }

  /** The path of such a file as people read it. */
  static String name(ClientInputFile file) {
    return file.relativePath().startsWith(HERE) ? file.relativePath().substring(HERE.length()) : file.relativePath();
  }

  @Override
  public URI uri() {
    return path.toUri();
  }

  @Override
  public String contents() throws IOException {
    read.accept(relativePath);
    byte[] bytes = Files.readAllBytes(path);
    String text = utf8(bytes).orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
    return text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  @Override
  public InputStream inputStream() throws IOException {
    return new ByteArrayInputStream(contents().getBytes(getCharset()));
  }

  @Override
  public Charset getCharset() {
    try {
      return utf8(Files.readAllBytes(path)).isPresent() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    } catch (IOException e) {
      // whoever reads it finds out
      return StandardCharsets.UTF_8;
    }
  }

  @Override
  public SonarLanguage language() {
    return SonarLanguage.JAVA;
  }

  @Override
  public boolean isTest() {
    return false;
  }

  @Override
  public <G> G getClientObject() {
    return null;
  }
}
