package org.productiongap.framework.validation;

import java.util.HashSet;
import java.util.Set;
import org.productiongap.framework.validation.SentValue.Evidence;

/**
 * Which members of types callers choose, seen over the whole project.
 */
public final class SentMembers {

  private final Set<String> taken;
  private final Set<CheckedMember> checked;
  private final Set<String> checking;

  /**
   * @param taken the types that endpoints take
   * @param checked the members that code checks
   * @param checking the types that check themselves
   */
  public SentMembers(Iterable<TakenType> taken, Iterable<CheckedMember> checked, Iterable<SelfCheckingType> checking) {
    this.taken = new HashSet<>();
    taken.forEach(type -> this.taken.add(type.name()));
    this.checked = new HashSet<>();
    checked.forEach(this.checked::add);
    this.checking = new HashSet<>();
    checking.forEach(type -> this.checking.add(type.name()));
  }

  /** Whether a caller can choose the value of a member, and nothing checks it by hand. */
  public boolean isOpen(Evidence member) {
    return taken.contains(member.type()) && !checking.contains(member.type()) && !checked.contains(new CheckedMember(member.type(), member.member()));
  }
}
