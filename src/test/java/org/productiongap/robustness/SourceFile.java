package org.productiongap.robustness;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sonar.api.batch.fs.InputFile;
import org.sonar.api.batch.fs.TextPointer;
import org.sonar.api.batch.fs.TextRange;

/**
 * A main Java file on the disk, as a scanner hands it to the analyzer.
 *
 * @param path absolute
 * @param key what the scanner calls it, the same in every analysis
 * @param charset in which the project says it is written
 */
record SourceFile(Path path, String key, Charset charset) implements InputFile {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  static SourceFile of(Path file) {
    return of(file, StandardCharsets.UTF_8);
  }

  static SourceFile of(Path file, Charset charset) {
    return new SourceFile(file.toAbsolutePath(), "project:" + file, charset);
  }

  /** A file of a project, known by its path below the root. */
  static SourceFile below(Path root, Path file) {
    return new SourceFile(file.toAbsolutePath(), "project:" + root.relativize(file), StandardCharsets.UTF_8);
  }

  @Override
  public String contents() {
    try {
      String text = new String(Files.readAllBytes(path), charset);
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String relativePath() {
    return path.toString();
  }

  @Override
  public String absolutePath() {
    return path.toString();
  }

  @Override
  public File file() {
    return path.toFile();
  }

  @Override
  public URI uri() {
    return path.toUri();
  }

  @Override
  public String filename() {
    return path.getFileName().toString();
  }

  @Override
  public String language() {
    return "java";
  }

  @Override
  public Type type() {
    return Type.MAIN;
  }

  @Override
  public InputStream inputStream() throws IOException {
    return Files.newInputStream(path);
  }

  @Override
  public Status status() {
    return Status.SAME;
  }

  @Override
  public boolean isFile() {
    return true;
  }

  @Override
  public boolean isEmpty() {
    return contents().isEmpty();
  }

  @Override
  public int lines() {
    return (int) contents().lines().count();
  }

  @Override
  public String md5Hash() {
    return Integer.toHexString(contents().hashCode());
  }

  @Override
  public TextPointer newPointer(int line, int lineOffset) {
    throw new UnsupportedOperationException();
  }

  @Override
  public TextRange newRange(TextPointer start, TextPointer end) {
    throw new UnsupportedOperationException();
  }

  @Override
  public TextRange newRange(int startLine, int startLineOffset, int endLine, int endLineOffset) {
    throw new UnsupportedOperationException();
  }

  @Override
  public TextRange selectLine(int line) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
