package org.productiongap.framework;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;

/**
 * Whether a type is below others that are known by name. The analyzer looks every name up on the class path, in every file anew; here the names of what a
 * type extends are collected once per file, and names that the application does not have cost nothing.
 */
public final class Types {

  private Types() {
  }

  /** Whether a type hands its values on later, one or many of them, by the interface of Reactive Streams. */
  public static boolean isPublisher(Type type) {
    return is(type, "org.reactivestreams.Publisher");
  }

  /**
   * Whether a type is one of these types or below one of them.
   *
   * @param type any type
   * @param names fully qualified names, nested types with a dollar sign
   */
  public static boolean isAny(Type type, Collection<String> names) {
    if (!isDeclared(type)) {
      return names.stream().anyMatch(type::isSubtypeOf);
    }
    Set<String> known = names(type);
    for (String name : names) {
      if (known.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a type is another one or below it.
   *
   * @param type any type
   * @param name fully qualified, a nested type with a dollar sign
   */
  public static boolean is(Type type, String name) {
    return isDeclared(type) ? names(type).contains(name) : type.isSubtypeOf(name);
  }

  /** Whether the names of what a type extends are the whole truth; they are not for arrays, variables and the type of null. */
  private static boolean isDeclared(Type type) {
    return !type.isUnknown() && (type.isClass() || type.symbol().isInterface() || type.symbol().isEnum()) && !type.isTypeVar()
      && type.fullyQualifiedName().charAt(0) != '!';
  }

  private static Set<String> names(Type type) {
    return FileFacts.about(Types.class, type.symbol(), Types::collect);
  }

  /**
   * Whether everything that a type extends and implements is of the JDK.
   *
   * @param type a class, an interface, an enum or a record
   */
  static boolean extendsOnlyPlatform(Symbol.TypeSymbol type) {
    return FileFacts.about(OnlyPlatform.class, type, symbol -> symbol.superTypes().stream()
      .allMatch(parent -> parent.fullyQualifiedName().startsWith("java.")));
  }

  /** Owns that fact. */
  private static final class OnlyPlatform {
  }

  private static Set<String> collect(Symbol.TypeSymbol symbol) {
    Set<Type> parents = symbol.superTypes();
    Set<String> names = new HashSet<>(2 * parents.size() + 2);
    names.add(symbol.type().fullyQualifiedName());
    names.add("java.lang.Object");
    parents.stream().filter(parent -> !parent.isUnknown()).forEach(parent -> names.add(parent.fullyQualifiedName()));
    return names;
  }
}
