package org.productiongap.framework.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.ModifiersTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * A type whose values are made from what a caller sends: its members with their annotations, own and inherited, whether it is
 * declared in the file that is being analyzed, in another file, or in a library.
 */
public final class PayloadType {

  private static final Set<String> MAKES_EMPTY = Set.of("lombok.NoArgsConstructor");

  private final Type type;
  private final List<Annotation> annotations = new ArrayList<>();
  private final Map<String, PayloadProperty> properties = new LinkedHashMap<>();
  private boolean complete = true;
  private boolean accessible;

  private PayloadType(Type type) {
    this.type = type;
    collect(type, new HashMap<>());
  }

  /**
   * @param type a type without containers around it, see {@link org.productiongap.framework.Payload}
   */
  public static PayloadType of(Type type) {
    return FileFacts.about(PayloadType.class, type, PayloadType::new);
  }

  /** The type itself. */
  public Type type() {
    return type;
  }

  /** The annotations on the type and on everything it extends or implements, nearest first. */
  public List<Annotation> annotations() {
    return List.copyOf(annotations);
  }

  /**
   * All values inside, those of the type before those it inherits. In the order of the source where that is at hand, else by name.
   */
  public List<PayloadMember> members() {
    return properties.values().stream().filter(PayloadProperty::isDeclared).map(PayloadProperty::member).toList();
  }

  /** Those of {@link #members()} that a caller's data can end up in: not computed, not ignored, not fixed. */
  public List<PayloadMember> writableMembers() {
    return properties.values().stream()
      .filter(property -> property.isDeclared() && property.isWritable(accessible))
      .map(PayloadProperty::member)
      .toList();
  }

  /** Whether the type and all it inherits from are known, so that what is not found is not there. */
  public boolean isComplete() {
    return complete;
  }

  private void collect(Type current, Map<String, Type> seen) {
    if (current == null || isOfThePlatform(current) || seen.putIfAbsent(current.fullyQualifiedName(), current) != null) {
      return;
    }
    if (!SourceNames.isKnown(current)) {
      complete = false;
      return;
    }
    Symbol.TypeSymbol symbol = current.symbol();
    ClassTree source = source(current);
    List<Annotation> own = source != null ? Annotation.on(source.modifiers()) : distinct(Annotation.on(symbol));
    annotations.addAll(own);
    accessible |= own.stream().anyMatch(annotation -> annotation.is(PayloadProperty.GENERATES_ACCESS));
    if (source != null) {
      ofSource(source, symbol.memberSymbols());
    } else {
      symbol.memberSymbols().forEach(this::ofSymbol);
    }
    collect(symbol.superClass(), seen);
    symbol.interfaces().forEach(contract -> collect(contract, seen));
  }

  /** The declaration of a type, if in the file that is being analyzed. */
  static ClassTree source(Type type) {
    ClassTree declared = type.symbol().declaration();
    return declared != null ? declared : type.erasure().symbol().declaration();
  }

  /** Whether a type belongs to the JDK or to the language: nothing inside it is anybody's constraint. */
  static boolean isOfThePlatform(Type type) {
    return type.isPrimitive() || type.isVoid() || type.fullyQualifiedName().startsWith("java.");
  }

  private void ofSource(ClassTree source, Collection<Symbol> members) {
    Map<String, Type> fieldTypes = new HashMap<>();
    Map<String, Symbol.MethodSymbol> firstMethods = new HashMap<>();
    for (Symbol member : members) {
      if (member.isVariableSymbol()) {
        fieldTypes.putIfAbsent(member.name(), member.type());
      } else if (member instanceof Symbol.MethodSymbol method) {
        firstMethods.putIfAbsent(method.name(), method);
      }
    }
    source.recordComponents().forEach(component -> {
      field(component, fieldTypes);
      property(component.simpleName().name()).isWritten();
    });
    for (Tree member : source.members()) {
      if (member instanceof VariableTree field && !field.symbol().isStatic() && !source.is(Tree.Kind.INTERFACE)) {
        field(field, fieldTypes);
      } else if (member instanceof MethodTree method) {
        method(method, source, firstMethods);
      }
    }
  }

  private void field(VariableTree field, Map<String, Type> types) {
    String name = field.simpleName().name();
    PayloadProperty property = property(name);
    property.declare(types.getOrDefault(name, field.symbol().type()), field, Annotation.on(field.modifiers()));
    property.isField();
    if (field.symbol().isPublic()) {
      property.isWritten();
    }
    if (field.symbol().isFinal() && field.initializer() != null || isTransient(field.modifiers())) {
      property.isFixed();
    }
  }

  private static boolean isTransient(ModifiersTree modifiers) {
    return modifiers.modifiers().stream().anyMatch(keyword -> "transient".equals(keyword.keyword().text()));
  }

  private void method(MethodTree method, ClassTree source, Map<String, Symbol.MethodSymbol> firstMethods) {
    String name = method.simpleName().name();
    Symbol.MethodSymbol symbol = method.symbol();
    if (method.is(Tree.Kind.CONSTRUCTOR)) {
      boolean isPassedOver = Annotation.on(method.modifiers()).isEmpty() && isMadeEmpty(source);
      method.parameters().stream().map(parameter -> parameter.simpleName().name())
        .filter(parameter -> !isPassedOver || source.members().stream()
          .anyMatch(member -> member instanceof VariableTree field && field.simpleName().name().equals(parameter)))
        .forEach(parameter -> property(parameter).isWritten());
    } else if (source.is(Tree.Kind.RECORD) && method.parameters().isEmpty() && properties.containsKey(name)) {
      property(name).declare(symbol.type(), method, Annotation.on(method.modifiers()));
    } else if (!symbol.isStatic()) {
      Symbol.MethodSymbol first = firstMethods.get(name);
      Type returned = first == null ? method.returnType().symbolType() : first.returnType().type();
      method(name, method.parameters().size(), symbol, returned, method, Annotation.on(method.modifiers()));
    }
  }

  /** Whether there is a constructor without parameters, which the usual JSON libraries take rather than another one. */
  private static boolean isMadeEmpty(ClassTree source) {
    return Annotation.on(source.modifiers()).stream().anyMatch(annotation -> annotation.is(MAKES_EMPTY))
      || source.members().stream().anyMatch(member -> member instanceof MethodTree constructor && constructor.is(Tree.Kind.CONSTRUCTOR)
        && constructor.parameters().isEmpty());
  }

  private void ofSymbol(Symbol member) {
    if (member.isStatic()) {
      return;
    }
    if (member.isVariableSymbol()) {
      PayloadProperty property = property(member.name());
      property.declare(member.type(), null, distinct(Annotation.on(member)));
      property.isField();
      if (member.isPublic() || Types.is(member.owner().type(), "java.lang.Record")) {
        property.isWritten();
      }
    } else if (member instanceof Symbol.MethodSymbol method) {
      if ("<init>".equals(method.name())) {
        method.declarationParameters().forEach(parameter -> property(parameter.name()).isWritten());
      } else {
        method(method.name(), method.parameterTypes().size(), method, method.returnType().type(), null, distinct(Annotation.on(method)));
      }
    }
  }

  private void method(String name, int parameters, Symbol.MethodSymbol method, Type returned, MethodTree tree, List<Annotation> own) {
    String read = parameters > 0 || returned.isVoid() ? null : propertyOf(name, "get", "is");
    if (read != null) {
      PayloadProperty property = property(read);
      property.declare(returned, tree, own);
      property.isRead();
      if (method.isAbstract()) {
        property.isWritten();
      }
    } else if (parameters == 1) {
      String written = propertyOf(name, "set", "with");
      property(written == null ? name : written).isWritten();
    }
  }

  /** The property that a method reads or writes by its name; null when its name has none of the prefixes. */
  private static String propertyOf(String method, String... prefixes) {
    for (String prefix : prefixes) {
      if (method.startsWith(prefix) && method.length() > prefix.length() && Character.isUpperCase(method.charAt(prefix.length()))) {
        return method.substring(prefix.length(), prefix.length() + 1).toLowerCase(Locale.ROOT) + method.substring(prefix.length() + 1);
      }
    }
    return null;
  }

  /** The analyzer repeats an annotation that applies to the declaration and to its type. */
  private static List<Annotation> distinct(List<Annotation> annotations) {
    Map<String, Annotation> byName = new LinkedHashMap<>();
    annotations.forEach(annotation -> byName.putIfAbsent(annotation.name(), annotation));
    return List.copyOf(byName.values());
  }

  private PayloadProperty property(String name) {
    return properties.computeIfAbsent(name, PayloadProperty::new);
  }
}
