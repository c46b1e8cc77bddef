package org.productiongap.framework.security;

import java.util.List;
import java.util.Set;
import org.productiongap.framework.Annotation;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * Interfaces from which MapStruct writes a class that copies members of the same names. Only those in which nothing can stand in between: no method
 * with a body, no other mapper, no decorator, nothing that is inherited or said about a password.
 */
final class GeneratedMapper {

  /** What a file that uses one names, in lower case. */
  static final Set<String> PARTS = Set.of("mapper");

  private static final String MAPSTRUCT = "org.mapstruct.";
  private static final Set<String> MAPPER = Set.of(MAPSTRUCT + "Mapper");
  private static final Set<String> MAPPING = Set.of(MAPSTRUCT + "Mapping");
  private static final Set<String> MAPPINGS = Set.of(MAPSTRUCT + "Mappings");
  private static final List<String> HELPERS = List.of("uses", "config", "imports", "mappingControl");

  private GeneratedMapper() {
  }

  /** Whether a call of one argument certainly copies all its members, a password among them. */
  static boolean copies(MethodInvocationTree call) {
    Symbol.MethodSymbol method = call.methodSymbol();
    if (call.arguments().size() != 1 || method.isUnknown() || !method.isAbstract() || !(method.owner() instanceof Symbol.TypeSymbol mapper)
      || !mapper.isInterface()) {
      return false;
    }
    return isPlain(mapper) && Annotation.on(method).stream().allMatch(GeneratedMapper::leavesPasswords);
  }

  private static boolean isPlain(Symbol.TypeSymbol mapper) {
    List<Annotation> annotations = Annotation.on(mapper);
    return annotations.size() == 1 && annotations.get(0).is(MAPPER) && HELPERS.stream().noneMatch(annotations.get(0)::gives) && mapper.interfaces().isEmpty()
      && mapper.memberSymbols().stream().noneMatch(member -> member instanceof Symbol.MethodSymbol method && !method.isAbstract());
  }

  private static boolean leavesPasswords(Annotation annotation) {
    return annotation.is(MAPPINGS) ? annotation.nested("value").stream().allMatch(GeneratedMapper::leavesPasswords)
      : annotation.is(MAPPING) && annotation.value("target").filter(target -> !PasswordNames.isTyped(target.toString())).isPresent();
  }
}
