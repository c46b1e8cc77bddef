package org.productiongap.framework.validation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Payload;
import org.productiongap.framework.TestCode;
import org.productiongap.framework.web.RequestInput;
import org.productiongap.framework.web.RequestInput.Kind;
import org.productiongap.framework.web.WebEndpoint;
import org.productiongap.framework.web.WebEndpoints;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * The values of a file that a caller may choose, and that no code of the file checks: members of all its types, and the single parameters of
 * endpoints that change something. Generated types, types with a constraint of the team's own, and types that check themselves are left out.
 */
public final class SentValues {

  private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH");
  private static final Set<Kind> SINGLE = EnumSet.of(Kind.PARAMETER, Kind.PATH);
  private static final String GENERATED = "Generated";

  private SentValues() {
  }

  /**
   * @param file the root of a file
   * @return members before parameters; computed once per file
   */
  public static List<SentValue> in(CompilationUnitTree file) {
    return FileFacts.of(file, SentValues.class, SentValues::find);
  }

  private static List<SentValue> find(CompilationUnitTree file) {
    List<SentValue> values = new ArrayList<>();
    ClassesOfFile.of(file).stream()
      .filter(type -> type.simpleName() != null && type.is(Tree.Kind.CLASS, Tree.Kind.RECORD) && !TestCode.surrounds(type))
      .filter(Predicate.not(SentValues::isOutOfReach))
      .forEach(type -> members(file, type, values));
    WebEndpoints.in(file).stream()
      .filter(endpoint -> !endpoint.methods().isEmpty() && CHANGING.containsAll(endpoint.methods()) && !Operations.isLookUp(endpoint)
        && !ValidationPlace.isDeclaredElsewhere(endpoint))
      .forEach(endpoint -> parameters(endpoint, values));
    return List.copyOf(values);
  }

  private static boolean isOutOfReach(ClassTree type) {
    List<Annotation> annotations = Annotation.on(type.modifiers());
    return annotations.stream().anyMatch(annotation -> annotation.simpleName().equals(GENERATED) || Constraints.isOwnConstraint(annotation)
      || ValidationTrigger.isOfAnUnknownLibrary(annotation)) || BeanValidationOfSpring.isBean(type) || BeanValidationOfSpring.isController(type)
      || BeanValidationOfSpring.isConfiguration(type) || SelfValidation.of(type.symbol().type());
  }

  private static void members(CompilationUnitTree file, ClassTree type, List<SentValue> values) {
    String name = type.symbol().type().fullyQualifiedName();
    boolean isTaken = TakenTypes.of(file, name).isPresent();
    Set<String> handed = HandedValues.in(file).stream().filter(value -> value.type().equals(name)).map(HandedMember::member).collect(Collectors.toSet());
    Set<CheckedMember> checked = CheckedMembers.in(file);
    Set<Tree> own = new HashSet<>(type.members());
    own.addAll(type.recordComponents());
    PayloadType.of(type.symbol().type()).writableMembers().stream()
      .filter(member -> own.contains(member.tree()) && !checked.contains(new CheckedMember(name, member.name())))
      .forEach(member -> values.add(new SentValue(member.name(), type.simpleName().name(), name, "", member.type(), member.annotations(), nameOf(member.tree()),
        isTaken && !handed.contains(member.name()), List.of(), member.content())));
  }

  private static void parameters(WebEndpoint endpoint, List<SentValue> values) {
    for (RequestInput input : endpoint.inputs()) {
      if (SINGLE.contains(input.kind()) && input.tree() instanceof VariableTree parameter && endpoint.handler() instanceof MethodTree handler
        && handler.parent() instanceof ClassTree owner && owner.simpleName() != null && (handler.block() == null || !MemberChecks.happen(handler, parameter))) {
        List<String> handedTo = HandedValues.of(handler, parameter);
        values.add(new SentValue(parameter.simpleName().name(), owner.simpleName().name(), "", input.kind() == Kind.PATH ? ""
          : handler.simpleName().name(), parameter.type().symbolType(), input.annotations(),
          parameter.simpleName(), handedTo.isEmpty(), handedTo, Payload.of(parameter.type().symbolType(), parameter.type())));
      }
    }
  }

  private static Tree nameOf(Tree tree) {
    if (tree instanceof VariableTree variable) {
      return variable.simpleName();
    }
    return tree instanceof MethodTree method ? method.simpleName() : tree;
  }
}
