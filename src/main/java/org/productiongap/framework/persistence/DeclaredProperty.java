package org.productiongap.framework.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.productiongap.framework.Annotation;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Modifier;
import org.sonar.plugins.java.api.tree.ModifiersTree;
import org.sonar.plugins.java.api.tree.ParameterizedTypeTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * A field, a record component or a getter of a class, from the source where it is in this file, else from the symbol. Static
 * and transient ones are left out; in compiled code {@code transient} cannot be seen.
 *
 * @param name the field's name, or the getter's property
 * @param type its declared type
 * @param annotations those that are written on it, on its type and on its type's arguments
 * @param tree its name in this file; null when in another file
 * @param isGetter whether it is a getter
 */
record DeclaredProperty(String name, Type type, List<Annotation> annotations, IdentifierTree tree, boolean isGetter) {

  static List<DeclaredProperty> of(Symbol.TypeSymbol type, ClassTree tree) {
    List<DeclaredProperty> properties = new ArrayList<>();
    if (tree != null) {
      tree.recordComponents().forEach(component -> properties.add(of(component)));
      tree.members().forEach(member -> of(member).ifPresent(properties::add));
    } else {
      type.memberSymbols().forEach(member -> of(member).ifPresent(properties::add));
    }
    return properties;
  }

  private static Optional<DeclaredProperty> of(Tree member) {
    if (member instanceof VariableTree field && !has(field.modifiers(), Modifier.STATIC) && !has(field.modifiers(), Modifier.TRANSIENT)) {
      return Optional.of(of(field));
    }
    if (member instanceof MethodTree method && method.returnType() != null && method.parameters().isEmpty()
      && !has(method.modifiers(), Modifier.STATIC) && !has(method.modifiers(), Modifier.PRIVATE)) {
      Type type = method.returnType().symbolType();
      return property(method.simpleName().name(), type)
        .map(name -> new DeclaredProperty(name, type, annotations(method.modifiers(), method.returnType()), method.simpleName(), true));
    }
    return Optional.empty();
  }

  private static DeclaredProperty of(VariableTree field) {
    return new DeclaredProperty(field.simpleName().name(), field.type().symbolType(), annotations(field.modifiers(), field.type()),
      field.simpleName(), false);
  }

  private static List<Annotation> annotations(ModifiersTree modifiers, TypeTree type) {
    List<Annotation> annotations = new ArrayList<>(Annotation.on(modifiers));
    type.annotations().forEach(annotation -> annotations.add(Annotation.of(annotation)));
    if (type instanceof ParameterizedTypeTree parameterized) {
      parameterized.typeArguments().forEach(argument -> argument.annotations().forEach(annotation -> annotations.add(Annotation.of(annotation))));
    }
    return annotations;
  }

  private static Optional<DeclaredProperty> of(Symbol member) {
    if (member.isStatic() || member.name().startsWith("$")) {
      return Optional.empty();
    }
    if (member.isVariableSymbol()) {
      return Optional.of(new DeclaredProperty(member.name(), member.type(), Annotation.on(member), null, false));
    }
    if (member instanceof Symbol.MethodSymbol method && method.returnType() != null && method.parameterTypes().isEmpty() && !method.isPrivate()) {
      Type type = method.returnType().type();
      return property(method.name(), type).map(name -> new DeclaredProperty(name, type, Annotation.on(member), null, true));
    }
    return Optional.empty();
  }

  private static boolean has(ModifiersTree modifiers, Modifier wanted) {
    return modifiers.modifiers().stream().anyMatch(keyword -> keyword.modifier() == wanted);
  }

  private static Optional<String> property(String getter, Type type) {
    if (type.isVoid()) {
      return Optional.empty();
    }
    boolean isBoolean = type.isPrimitive(Type.Primitives.BOOLEAN) || type.is("java.lang.Boolean");
    int prefix = getter.startsWith("get") ? "get".length() : isBoolean && getter.startsWith("is") ? "is".length() : 0;
    if (prefix == 0 || getter.length() == prefix || !Character.isUpperCase(getter.charAt(prefix))) {
      return Optional.empty();
    }
    String name = getter.substring(prefix);
    boolean isAcronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
    return Optional.of(isAcronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1));
  }
}
