package org.productiongap.framework.validation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.productiongap.framework.Payload;
import org.productiongap.framework.web.RequestInput;
import org.productiongap.framework.web.WebEndpoint;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.ParameterizedTypeTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeTree;

/**
 * The types that the content of a request really has: what is inside the containers and, where a base class leaves the type to its
 * subclasses, what those of the same file make of it.
 */
public final class BodyContent {

  private BodyContent() {
  }

  /**
   * @param endpoint an endpoint
   * @param input one of its inputs
   * @return the types without containers; the type parameter itself where nobody in this file binds it
   */
  public static List<Type> typesOf(WebEndpoint endpoint, RequestInput input) {
    Type content = Payload.of(input.type(), input.typeTree()).type();
    if (!content.isTypeVar() || !(endpoint.handler() instanceof MethodTree handler) || !(handler.parent() instanceof ClassTree owner)) {
      return List.of(content);
    }
    int index = IntStream.range(0, owner.typeParameters().size())
      .filter(i -> owner.typeParameters().get(i).identifier().name().equals(content.name()))
      .findFirst().orElse(-1);
    List<Type> bound = index < 0 ? List.of() : ClassesOfFile.of(owner).stream()
      .filter(subclass -> !redeclares(subclass, handler))
      .flatMap(subclass -> Stream.concat(Stream.ofNullable(subclass.superClass()), subclass.superInterfaces().stream()))
      .flatMap(parent -> argument(parent, owner, index).stream())
      .map(argument -> Payload.of(argument.symbolType(), argument).type())
      .toList();
    return bound.isEmpty() ? List.of(content) : bound;
  }

  private static Optional<TypeTree> argument(TypeTree parent, ClassTree owner, int index) {
    if (parent instanceof ParameterizedTypeTree parameterized && parameterized.typeArguments().size() > index
      && parent.symbolType().erasure().equals(owner.symbol().type().erasure())) {
      Tree argument = parameterized.typeArguments().get(index);
      return argument instanceof TypeTree type ? Optional.of(type) : Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean redeclares(ClassTree subclass, MethodTree handler) {
    return subclass.members().stream().anyMatch(member -> member instanceof MethodTree method
      && method.simpleName().name().equals(handler.simpleName().name()) && method.parameters().size() == handler.parameters().size());
  }
}
