package org.productiongap.framework;

import java.util.List;

/**
 * Tells what a single Java file contributes to a judgment over the whole project. A source is found by its
 * {@code @AutoService(FactSource.class)}; it has no state and a public constructor without arguments.
 */
public interface FactSource {

  /**
   * The facts of one file. They are kept in the analysis cache, so they hold nothing but strings, numbers, booleans, enums,
   * {@link Place places}, and lists, optionals and records of those; never a node of the tree.
   *
   * @param file main code, perhaps without a class path
   * @return small records, none for most files
   */
  List<? extends Record> of(JavaFile file);
}
