package org.productiongap.framework.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * Calls that copy all members of one object into the members of the same names of another.
 */
final class PropertyCopies {

  /** The methods that do so. */
  static final Set<String> CALLS = Set.of("copyProperties", "map");

  private static final String TARGET_FIRST = "org.apache.commons.beanutils.BeanUtils";
  private static final Set<String> SOURCE_FIRST = Set.of("org.springframework.beans.BeanUtils", "cn.hutool.core.bean.BeanUtil");
  private static final String MAPPER = "org.modelmapper.ModelMapper";

  private PropertyCopies() {
  }

  /**
   * One such call.
   *
   * @param call the call
   * @param from what is copied
   * @param to where it is copied to: the object, or the call itself where that makes the object
   * @param made the type of the object that it is copied to
   */
  record Copy(MethodInvocationTree call, ExpressionTree from, ExpressionTree to, Type made) {

    /** Whether a member is named that is not copied, or whether it cannot be told what is left out. */
    boolean leavesOut(Predicate<String> member) {
      List<ExpressionTree> others = call.arguments().stream().skip(2).toList();
      return others.stream().anyMatch(argument -> Constants.text(argument).filter(name -> !member.test(name)).isEmpty());
    }
  }

  static Optional<Copy> of(MethodInvocationTree call) {
    if (call.arguments().size() < 2) {
      return GeneratedMapper.copies(call) ? Optional.of(new Copy(call, call.arguments().get(0), call, call.symbolType())) : Optional.empty();
    }
    ExpressionTree first = call.arguments().get(0);
    ExpressionTree second = call.arguments().get(1);
    if (Calls.name(call).name().equals("copyProperties")) {
      Optional<String> owner = StaticCalls.owner(call);
      if (owner.filter(TARGET_FIRST::equals).isPresent()) {
        return Optional.of(into(call, second, first));
      }
      return owner.filter(SOURCE_FIRST::contains).map(name -> into(call, first, second));
    }
    boolean maps = Calls.receiver(call).flatMap(StaticCalls::typeOf).filter(MAPPER::equals).isPresent();
    return maps ? Optional.of(into(call, first, second)) : Optional.empty();
  }

  private static Copy into(MethodInvocationTree call, ExpressionTree from, ExpressionTree to) {
    boolean creates = to instanceof MemberSelectExpressionTree type && type.identifier().name().equals("class");
    return creates ? new Copy(call, from, call, ((MemberSelectExpressionTree) to).expression().symbolType()) : new Copy(call, from, to, to.symbolType());
  }
}
