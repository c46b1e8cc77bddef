package org.productiongap.framework.validation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.productiongap.framework.validation.SentValue.Evidence;

/**
 * Which values callers choose and nothing checks, seen over the whole project.
 */
public final class SentMembers {

  private final Set<String> taken;
  private final Set<CheckedMember> checked;
  private final Set<String> checking;
  private final Map<CheckedMember, List<String>> handed;
  private final Set<String> checkedParameters;

  /**
   * @param taken the types that endpoints take
   * @param checked the members that code checks
   * @param checking the types that check themselves
   * @param handed which members are handed to which parameters
   * @param checkedParameters the parameters whose values their methods check
   */
  public SentMembers(Collection<TakenType> taken, Collection<CheckedMember> checked, Collection<SelfCheckingType> checking, Collection<HandedMember> handed,
    Collection<CheckedParameter> checkedParameters) {
    this.taken = taken.stream().map(TakenType::name).collect(Collectors.toSet());
    this.checked = Set.copyOf(checked);
    this.checking = checking.stream().map(SelfCheckingType::name).collect(Collectors.toSet());
    this.handed = handed.stream().collect(Collectors.groupingBy(value -> new CheckedMember(value.type(), value.member()),
      Collectors.mapping(HandedMember::parameter, Collectors.toList())));
    this.checkedParameters = checkedParameters.stream().map(CheckedParameter::name).collect(Collectors.toSet());
  }

  /** Whether a caller can choose a value, and nothing checks it by hand. */
  public boolean isOpen(Evidence value) {
    if (value.type().isEmpty()) {
      return value.handedTo().stream().noneMatch(checkedParameters::contains);
    }
    CheckedMember member = new CheckedMember(value.type(), value.member());
    return taken.contains(value.type()) && !checking.contains(value.type()) && !checked.contains(member)
      && handed.getOrDefault(member, List.of()).stream().noneMatch(checkedParameters::contains);
  }
}
