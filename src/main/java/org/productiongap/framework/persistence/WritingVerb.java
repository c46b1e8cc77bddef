package org.productiongap.framework.persistence;

import java.util.Map;
import java.util.Optional;
import org.productiongap.framework.Words;

/**
 * What the name of a method of a repository promises.
 */
final class WritingVerb {

  private static final Map<String, Write.Action> BY_FIRST_WORD = Map.ofEntries(
    Map.entry("save", Write.Action.SAVE), Map.entry("store", Write.Action.SAVE), Map.entry("merge", Write.Action.SAVE), Map.entry("upsert", Write.Action.SAVE),
    Map.entry("put", Write.Action.SAVE),
    Map.entry("insert", Write.Action.INSERT), Map.entry("persist", Write.Action.INSERT), Map.entry("create", Write.Action.INSERT),
    Map.entry("add", Write.Action.INSERT), Map.entry("append", Write.Action.INSERT),
    Map.entry("update", Write.Action.UPDATE), Map.entry("modify", Write.Action.UPDATE), Map.entry("increment", Write.Action.UPDATE),
    Map.entry("decrement", Write.Action.UPDATE), Map.entry("replace", Write.Action.UPDATE),
    Map.entry("delete", Write.Action.DELETE), Map.entry("remove", Write.Action.DELETE), Map.entry("truncate", Write.Action.DELETE),
    Map.entry("purge", Write.Action.DELETE));

  private WritingVerb() {
  }

  /** The action that the first word of a method's name says; empty when it says none. */
  static Optional<Write.Action> of(String method) {
    Words words = Words.of(method);
    return words.all().isEmpty() ? Optional.empty() : Optional.ofNullable(BY_FIRST_WORD.get(words.all().get(0)));
  }
}
