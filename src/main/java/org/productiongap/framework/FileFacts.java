package org.productiongap.framework;

import java.lang.ref.SoftReference;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;

/**
 * Facts of one file, computed once for all checks. The analyzer takes one file after the other, so only the last one is
 * remembered, and only while memory allows.
 */
public final class FileFacts {

  private static final ThreadLocal<SoftReference<FileFacts>> LAST = new ThreadLocal<>();

  private final CompilationUnitTree file;
  private final Map<Class<?>, Object> facts = new IdentityHashMap<>();
  private final Map<Class<?>, Map<Object, Object>> factsOfObjects = new IdentityHashMap<>();

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
  public static <T> T of(CompilationUnitTree file, Class<?> kind, Function<CompilationUnitTree, T> compute) {
    FileFacts last = last();
    return (last == null || last.file != file ? remembered(file) : last).fact(kind, () -> compute.apply(file));
  }

  /**
   * The fact of a kind about a node, a type or a symbol of the file that is being analyzed; forgotten when the next file comes.
   *
   * @param kind the class that owns the fact, one for each object
   * @param object compared by identity
   * @param compute how it is computed the first time
   */
  @SuppressWarnings("unchecked") // one fact for each kind, stored by the function that makes it
  public static <K, V> V about(Class<?> kind, K object, Function<? super K, V> compute) {
    FileFacts last = last();
    Map<Object, Object> known = (last == null ? remembered(null) : last).factsOfObjects.computeIfAbsent(kind, first -> new IdentityHashMap<>());
    Object fact = known.get(object);
    if (fact == null) {
      fact = compute.apply(object);
      known.put(object, fact);
    }
    return (V) fact;
  }

  private static FileFacts last() {
    SoftReference<FileFacts> reference = LAST.get();
    return reference == null ? null : reference.get();
  }

  private static FileFacts remembered(CompilationUnitTree file) {
    FileFacts facts = new FileFacts(file);
    LAST.set(new SoftReference<>(facts));
    return facts;
  }

  @SuppressWarnings("unchecked") // one fact for each kind, stored by the function that makes it
  private <T> T fact(Class<?> kind, Supplier<T> compute) {
    Object fact = facts.get(kind);
    if (fact == null) {
      fact = compute.get();
      facts.put(kind, fact);
    }
    return (T) fact;
  }
}
