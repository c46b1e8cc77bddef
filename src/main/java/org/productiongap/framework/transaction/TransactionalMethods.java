package org.productiongap.framework.transaction;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which methods of the project run in a transaction of their callers: those that some caller calls while one is open, and those whose callers are all
 * called so.
 */
public final class TransactionalMethods {

  private final Set<TransactionalCall> open;
  private final Map<TransactionalCall, List<InnerCall>> calls;
  private final Map<TransactionalCall, Boolean> known = new HashMap<>();

  /**
   * @param open what the project calls while a transaction is open
   * @param calls what else it calls
   */
  public TransactionalMethods(Collection<TransactionalCall> open, Collection<InnerCall> calls) {
    this.open = new HashSet<>(open);
    this.calls = calls.stream().collect(Collectors.groupingBy(call -> new TransactionalCall(call.type(), call.method(), call.arguments())));
  }

  /**
   * Whether a method runs in a transaction that is opened above it.
   *
   * @param types the simple names of its class and of what this extends and implements
   * @param method its name
   * @param parameters how many it has
   */
  public boolean contain(List<String> types, String method, int parameters) {
    return contain(types, method, parameters, new HashSet<>());
  }

  private boolean contain(List<String> types, String method, int parameters, Set<TransactionalCall> underway) {
    List<TransactionalCall> names = types.stream().map(type -> new TransactionalCall(type, method, parameters)).toList();
    if (names.stream().anyMatch(open::contains)) {
      return true;
    }
    if (names.isEmpty() || !underway.add(names.get(0))) {
      return false;
    }
    Boolean remembered = known.get(names.get(0));
    if (remembered != null) {
      return remembered;
    }
    List<InnerCall> callers = names.stream().flatMap(name -> calls.getOrDefault(name, List.of()).stream())
      .filter(call -> call.callers().isEmpty() || !underway.contains(new TransactionalCall(call.callers().get(0), call.caller(), call.parameters())))
      .toList();
    boolean all = !callers.isEmpty() && callers.stream()
      .allMatch(call -> !call.callers().isEmpty() && contain(call.callers(), call.caller(), call.parameters(), underway));
    if (underway.size() == 1) {
      known.put(names.get(0), all);
    }
    underway.remove(names.get(0));
    return all;
  }
}
