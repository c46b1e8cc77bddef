package org.productiongap.framework;

import java.lang.ref.SoftReference;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;

/**
 * Facts of one file, computed once for all checks. The analyser takes one file after the other, so only the last one is
 * remembered, and only while memory allows.
 */
public final class FileFacts {

  private static final ThreadLocal<SoftReference<FileFacts>> LAST = new ThreadLocal<>();

  private final CompilationUnitTree file;
  private final Map<Class<?>, Object> facts = new IdentityHashMap<>();

  private FileFacts(CompilationUnitTree file) {
    this.file = file;
  }

  /**
   * The fact of a kind about a file.
   *
   * @param file the root of the file
   * @param kind the class that owns the fact, one fact for each
   * @param compute how it is computed the first time
   */
  @SuppressWarnings("unchecked") // one fact for each kind, stored by the function that makes it
  public static <T> T of(CompilationUnitTree file, Class<?> kind, Function<CompilationUnitTree, T> compute) {
    SoftReference<FileFacts> reference = LAST.get();
    FileFacts last = reference == null ? null : reference.get();
    if (last == null || last.file != file) {
      last = new FileFacts(file);
      LAST.set(new SoftReference<>(last));
    }
    Object fact = last.facts.get(kind);
    if (fact == null) {
      fact = compute.apply(file);
      last.facts.put(kind, fact);
    }
    return (T) fact;
  }
}
