package org.productiongap.flow;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * What has been read in a file and is asked for again and again. Files are analyzed one after the other, so it is kept of the last one only, and only
 * while memory allows.
 */
final class LastFile {

  private static final ThreadLocal<SoftReference<LastFile>> LAST = new ThreadLocal<>();

  private final Tree root;
  private final Map<Class<?>, Object> read = new HashMap<>();

  private LastFile(Tree root) {
    this.root = root;
  }

  /**
   * What a class has read in the file that a node is in.
   *
   * @param kind one for each file
   * @param reader reads the root of the file the first time
   */
  static <T> T read(Tree inside, Class<T> kind, Function<Tree, T> reader) {
    Tree root = inside;
    while (root.parent() != null) {
      root = root.parent();
    }
    SoftReference<LastFile> reference = LAST.get();
    LastFile last = reference == null ? null : reference.get();
    if (last == null || last.root != root) {
      last = new LastFile(root);
      LAST.set(new SoftReference<>(last));
    }
    T known = kind.cast(last.read.get(kind));
    if (known == null) {
      known = reader.apply(root);
      last.read.put(kind, known);
    }
    return known;
  }
}
