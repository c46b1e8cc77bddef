package org.productiongap.framework.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Payload;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * A property of a payload type while its field, its accessors and its constructor parameter are being found.
 */
final class PayloadProperty {

  /** Annotations, on a type or on a field, that make a compiler plugin write accessors or a constructor. */
  static final Set<String> GENERATES_ACCESS = Set.of("lombok.Data", "lombok.Value", "lombok.Setter", "lombok.Getter", "lombok.Builder",
    "lombok.experimental.SuperBuilder", "lombok.AllArgsConstructor", "lombok.RequiredArgsConstructor");

  private static final String JACKSON = "com.fasterxml.jackson.annotation.";
  private static final Set<String> NAMES = Set.of(JACKSON + "JsonProperty", JACKSON + "JsonAlias", JACKSON + "JsonSetter",
    "jakarta.json.bind.annotation.JsonbProperty", "javax.json.bind.annotation.JsonbProperty", "com.google.gson.annotations.SerializedName");
  private static final Set<String> IGNORES = Set.of(JACKSON + "JsonIgnore", "jakarta.json.bind.annotation.JsonbTransient",
    "javax.json.bind.annotation.JsonbTransient", "jakarta.persistence.Transient", "javax.persistence.Transient");

  private final String name;
  private final List<Annotation> annotations = new ArrayList<>();
  private Type type;
  private Tree tree;
  private boolean field;
  private boolean read;
  private boolean written;
  private boolean fixed;
  private PayloadMember member;

  PayloadProperty(String name) {
    this.name = name;
  }

  void declare(Type declaredType, Tree declaration, List<Annotation> declaredAnnotations) {
    if (type == null) {
      type = declaredType;
      tree = declaration;
    }
    annotations.addAll(declaredAnnotations);
  }

  void isField() {
    field = true;
  }

  void isRead() {
    read = true;
  }

  void isWritten() {
    written = true;
  }

  void isFixed() {
    fixed = true;
  }

  boolean isDeclared() {
    return type != null;
  }

  /**
   * Whether a caller's data can end up in it. Where there is a getter, the usual JSON libraries write the field behind it.
   *
   * @param generatedAccess whether accessors or a constructor are generated for the whole type
   */
  boolean isWritable(boolean generatedAccess) {
    boolean named = annotations.stream().anyMatch(annotation -> annotation.is(NAMES) || annotation.is(GENERATES_ACCESS));
    return !fixed && !isIgnored() && (written || field && (read || generatedAccess || named));
  }

  private boolean isIgnored() {
    return annotations.stream().anyMatch(annotation -> annotation.is(IGNORES)
      || annotation.is(NAMES) && annotation.values("access").contains("READ_ONLY"));
  }

  PayloadMember member() {
    if (member == null) {
      member = new PayloadMember(name, type, List.copyOf(annotations), Payload.of(type, typeTree()), tree);
    }
    return member;
  }

  private TypeTree typeTree() {
    if (tree instanceof VariableTree variable) {
      return variable.type();
    }
    return tree instanceof MethodTree method ? method.returnType() : null;
  }
}
