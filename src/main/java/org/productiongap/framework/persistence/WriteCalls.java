package org.productiongap.framework.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * Methods that write, by type and name: the part of a library that is a table.
 */
final class WriteCalls {

  private final Map<String, List<Entry>> byName = new HashMap<>();

  private record Entry(Set<String> types, Write.Target target, Write.Action action) {
  }

  /**
   * @param types the fully qualified names of the types that have the methods, or of types above them
   * @param target where they write
   * @param action what they do
   * @param names the methods
   */
  WriteCalls with(Set<String> types, Write.Target target, Write.Action action, String... names) {
    Entry entry = new Entry(types, target, action);
    for (String name : names) {
      byName.computeIfAbsent(name, key -> new ArrayList<>()).add(entry);
    }
    return this;
  }

  Optional<Write> write(MethodInvocationTree call) {
    for (Entry entry : byName.getOrDefault(Calls.name(call).name(), List.of())) {
      if (Receiver.of(call).isAny(entry.types)) {
        return Optional.of(new Write(call, entry.target, entry.action, Subjects.ofArgument(call)));
      }
    }
    return Optional.empty();
  }
}
