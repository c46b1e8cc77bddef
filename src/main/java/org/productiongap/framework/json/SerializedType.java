package org.productiongap.framework.json;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.flow.Returns;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FactSource;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.JavaFile;
import org.productiongap.framework.Names;
import org.productiongap.framework.SensitiveWords;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Modifier;
import org.sonar.plugins.java.api.tree.ModifiersTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * A class of a file with the members that a JSON library writes for it: what can be read from outside and is not marked as never
 * written.
 *
 * @param tree the class
 * @param members what is written, in the order of the source, without what it inherits
 */
public record SerializedType(ClassTree tree, List<Member> members) {

  private static final String JACKSON = "com.fasterxml.jackson.annotation.";
  private static final String DATABIND = "com.fasterxml.jackson.databind.annotation.";
  private static final String DATABIND_3 = "tools.jackson.databind.annotation.";
  private static final Set<String> WRITES_GETTERS = Set.of("lombok.Data", "lombok.Value", "lombok.Getter");
  private static final Set<String> GETTER = Set.of("lombok.Getter");
  private static final Set<String> NAMES = Set.of(JACKSON + "JsonProperty");
  private static final Set<String> IGNORED_NAMES = Set.of(JACKSON + "JsonIgnoreProperties");
  private static final Set<String> INCLUDED_NAMES = Set.of(JACKSON + "JsonIncludeProperties");
  private static final Set<String> EXPOSED = Set.of("com.google.gson.annotations.Expose", "com.alibaba.fastjson.annotation.JSONField",
    "com.alibaba.fastjson2.annotation.JSONField");
  /** Never written, or written in a way that only other code tells. */
  private static final Set<String> NOT_WRITTEN = Names.union(
    Set.of(JACKSON + "JsonIgnore", JACKSON + "JsonView", JACKSON + "JsonBackReference", DATABIND + "JsonSerialize", DATABIND_3 + "JsonSerialize",
      "org.springframework.data.annotation.Transient"),
    Names.union(Jakarta.both("json.bind.annotation.JsonbTransient", "xml.bind.annotation.XmlTransient"),
      Jakarta.both("json.bind.annotation.JsonbTypeSerializer")));
  /** A class whose members somebody else chooses. */
  private static final Set<String> CHOSEN_ELSEWHERE = Set.of(JACKSON + "JsonIgnoreType", JACKSON + "JsonFilter", JACKSON + "JsonValue", DATABIND
    + "JsonSerialize",
    DATABIND_3 + "JsonSerialize");

  /**
   * A member that is written.
   *
   * @param name its name
   * @param type its declared type
   * @param annotations those on the field and on its getter
   * @param tree where it is declared: the field or the component, else the getter
   */
  public record Member(String name, Type type, List<Annotation> annotations, IdentifierTree tree) {
  }

  /**
   * That a class is one of the application's own files.
   *
   * @param type the fully qualified name
   */
  public record Declared(String type) {

    /** The classes of a file that have a member which no client should receive, written or not. */
    @AutoService(FactSource.class)
    public static final class Source implements FactSource {

      @Override
      public List<Declared> of(JavaFile file) {
        return !SensitiveWords.mayBeIn(file.tree()) ? List.of() : in(file.tree()).stream()
          .map(SerializedType::tree)
          .filter(type -> type.symbol().memberSymbols().stream()
            .anyMatch(member -> SensitiveWords.meant(member.name()).isPresent() || member.name().startsWith("get")
            && SensitiveWords.meant(member.name().substring("get".length())).isPresent()))
          .map(type -> new Declared(type.symbol().type().fullyQualifiedName()))
          .toList();
      }
    }
  }

  /**
   * @param file the root of a file
   * @return its classes, records and interfaces; computed once per file
   */
  public static List<SerializedType> in(CompilationUnitTree file) {
    return FileFacts.of(file, SerializedType.class, SerializedType::find);
  }

  private static List<SerializedType> find(CompilationUnitTree file) {
    List<SerializedType> types = new ArrayList<>();
    new EachNode() {
      @Override
      public void visitClass(ClassTree tree) {
        if (tree.simpleName() != null && tree.is(Tree.Kind.CLASS, Tree.Kind.RECORD, Tree.Kind.INTERFACE)) {
          types.add(new SerializedType(tree, new Reader(tree).members()));
        }
      }
    }.goThrough(file);
    return List.copyOf(types);
  }

  /** The name of a member as it is written by default. */
  private static String property(String getter, int prefix) {
    return getter.substring(prefix, prefix + 1).toLowerCase(Locale.ROOT) + getter.substring(prefix + 1);
  }

  private static final class Reader {

    private final ClassTree tree;
    private final List<Annotation> annotations;
    private final Map<String, Member> readable = new LinkedHashMap<>();
    private final List<String> fixed = new ArrayList<>();

    Reader(ClassTree tree) {
      this.tree = tree;
      this.annotations = Annotation.on(tree.modifiers());
    }

    List<Member> members() {
      if (annotations.stream().anyMatch(annotation -> annotation.is(CHOSEN_ELSEWHERE))) {
        return List.of();
      }
      boolean isOpen = tree.is(Tree.Kind.RECORD) || annotations.stream().anyMatch(annotation -> annotation.is(WRITES_GETTERS) && isPublicGetter(annotation));
      Map<String, VariableTree> fields = fields();
      fields.forEach((name, field) -> {
        List<Annotation> own = Annotation.on(field.modifiers());
        if (!isFixed(field) && (has(field.modifiers(), Modifier.PUBLIC) || isNamed(own) || generatesGetter(own, isOpen))) {
          readable.put(name, new Member(name, field.type().symbolType(), own, field.simpleName()));
        }
      });
      tree.members().stream().filter(MethodTree.class::isInstance).map(MethodTree.class::cast).forEach(method -> accessor(method, fields));
      return readable.values().stream().filter(member -> !fixed.contains(member.name()) && isWritten(member)).toList();
    }

    private Map<String, VariableTree> fields() {
      Map<String, VariableTree> fields = new LinkedHashMap<>();
      tree.recordComponents().forEach(component -> fields.put(component.simpleName().name(), component));
      tree.members().stream().filter(VariableTree.class::isInstance).map(VariableTree.class::cast)
        .filter(field -> !has(field.modifiers(), Modifier.STATIC) && !tree.is(Tree.Kind.INTERFACE))
        .forEach(field -> fields.put(field.simpleName().name(), field));
      return fields;
    }

    private static boolean isFixed(VariableTree field) {
      return has(field.modifiers(), Modifier.TRANSIENT);
    }

    private static boolean isNamed(List<Annotation> annotations) {
      return annotations.stream().anyMatch(annotation -> annotation.is(NAMES) || annotation.is(GETTER) && isPublicGetter(annotation));
    }

    private static boolean generatesGetter(List<Annotation> own, boolean isOpen) {
      return isOpen && own.stream().noneMatch(annotation -> annotation.is(GETTER) && !isPublicGetter(annotation));
    }

    private static boolean isPublicGetter(Annotation annotation) {
      return annotation.values("value").stream().allMatch(level -> "PUBLIC".equals(level.toString()));
    }

    private void accessor(MethodTree method, Map<String, VariableTree> fields) {
      String name = method.simpleName().name();
      boolean isComponent = tree.is(Tree.Kind.RECORD) && fields.containsKey(name);
      boolean isGetter = name.startsWith("get") && name.length() > 3 && Character.isUpperCase(name.charAt(3));
      String property = isComponent ? name : isGetter ? property(name, 3) : isSetter(name) ? property(name, 3) : "";
      if (property.isEmpty() || has(method.modifiers(), Modifier.STATIC) || method.returnType() == null) {
        return;
      }
      List<Annotation> all = new ArrayList<>(Annotation.on(method.modifiers()));
      Member known = readable.get(property);
      VariableTree field = fields.get(property);
      if (isSetter(name)) {
        marks(known, all);
      } else if (method.parameters().isEmpty() && (tree.is(Tree.Kind.INTERFACE) || has(method.modifiers(), Modifier.PUBLIC) || isNamed(all))) {
        if (field != null) {
          all.addAll(Annotation.on(field.modifiers()));
        }
        if (answersNothing(method) || field != null && isFixed(field)) {
          fixed.add(property);
        }
        readable.put(property, new Member(property, method.returnType().symbolType(), all, field == null ? method.simpleName() : field.simpleName()));
      }
    }

    /** A setter that is marked as the only access says so for the whole property. */
    private void marks(Member known, List<Annotation> setter) {
      if (known != null) {
        List<Annotation> all = new ArrayList<>(known.annotations());
        setter.stream().filter(annotation -> !annotation.is(Set.of(JACKSON + "JsonIgnore"))).forEach(all::add);
        readable.put(known.name(), new Member(known.name(), known.type(), all, known.tree()));
      }
    }

    private static boolean isSetter(String name) {
      return name.startsWith("set") && name.length() > 3 && Character.isUpperCase(name.charAt(3));
    }

    private static boolean answersNothing(MethodTree getter) {
      List<ExpressionTree> returned = Returns.of(getter);
      return !returned.isEmpty() && returned.stream().allMatch(value -> Calls.isNull(value) || Constants.of(value, String.class).isPresent());
    }

    private boolean isWritten(Member member) {
      return SerializedType.isWritten(member.annotations()) && annotations.stream().noneMatch(annotation -> leavesOut(annotation, member.name()));
    }
  }

  /** Whether none of a member's annotations says that it is not written, or written in a way of its own. */
  static boolean isWritten(List<Annotation> member) {
    return member.stream().noneMatch(annotation -> annotation.is(NOT_WRITTEN)
      || annotation.is(NAMES) && annotation.values("access").contains("WRITE_ONLY")
      || annotation.is(EXPOSED) && annotation.value("serialize").filter(Boolean.FALSE::equals).isPresent()
      || annotation.is(GETTER) && (annotation.gives("onMethod_") || annotation.gives("onMethod")));
  }

  /**
   * Whether an annotation leaves a member out of what is written.
   *
   * @param annotation one of a class, or of a member that holds the class
   * @param member the name of the member
   */
  public static boolean leavesOut(Annotation annotation, String member) {
    return annotation.is(IGNORED_NAMES) && annotation.values("value").contains(member)
      && annotation.value("allowGetters").filter(Boolean.TRUE::equals).isEmpty()
      || annotation.is(INCLUDED_NAMES) && !annotation.values("value").contains(member);
  }

  /** Whether an annotation names members that are left out. */
  static boolean namesIgnored(Annotation annotation) {
    return annotation.is(IGNORED_NAMES);
  }

  private static boolean has(ModifiersTree modifiers, Modifier wanted) {
    return modifiers.modifiers().stream().anyMatch(keyword -> keyword.modifier() == wanted);
  }
}
