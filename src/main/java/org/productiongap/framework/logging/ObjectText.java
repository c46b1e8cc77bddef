package org.productiongap.framework.logging;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.flow.Calls;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FactSource;
import org.productiongap.framework.JavaFile;
import org.productiongap.framework.SensitiveValues;
import org.productiongap.framework.SensitiveWords;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.json.SerializedType;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * What the text of an object gives away: of records and Lombok's classes all members, of a class with a text of its own those that it puts there.
 */
public final class ObjectText {

  private static final String LOMBOK = "lombok.";
  private static final Set<String> TO_STRING = Set.of(LOMBOK + "ToString");
  private static final Set<String> WRITES_TEXT = Set.of(LOMBOK + "Data", LOMBOK + "Value", LOMBOK + "ToString");
  private static final Set<String> EXCLUDE = Set.of("lombok.ToString$Exclude", "lombok.ToString.Exclude");
  private static final Set<String> INCLUDE = Set.of("lombok.ToString$Include", "lombok.ToString.Include");

  private static final Set<String> ADDING = Set.of("append", "add", "format", "formatted", "join");

  private ObjectText() {
  }

  /**
   * A member that the text of an object shows.
   *
   * @param name its name
   * @param kind what it is
   */
  record Secret(String name, SensitiveWords.Kind kind) {
  }

  /**
   * That the text of a class shows a secret, for log calls in other files.
   *
   * @param type the fully qualified name of the class
   * @param member the member
   * @param kind what it is
   */
  public record Shown(String type, String member, SensitiveWords.Kind kind) {

    /** The classes of a file. */
    @AutoService(FactSource.class)
    public static final class Source implements FactSource {

      @Override
      public List<Shown> of(JavaFile file) {
        List<Shown> all = new ArrayList<>();
        new EachNode() {
          @Override
          public void visitClass(ClassTree tree) {
            Type type = tree.symbol().type();
            secret(type).ifPresent(secret -> all.add(new Shown(type.fullyQualifiedName(), secret.name, secret.kind)));
          }
        }.goThrough(file.tree());
        return all;
      }
    }
  }

  /**
   * @param type the type of the object
   * @return the first secret in its text; empty when there is none, or when the type is not in a file that is being analyzed
   */
  static Optional<Secret> secret(Type type) {
    ClassTree source = type.symbol().declaration();
    if (source == null) {
      return Optional.empty();
    }
    Optional<MethodTree> ownText = ownText(source);
    if (ownText.isPresent()) {
      return writtenBy(ownText.get(), source);
    }
    if (source.is(Tree.Kind.RECORD)) {
      return first(source.recordComponents().stream());
    }
    List<Annotation> annotations = Annotation.on(source.modifiers());
    return annotations.stream().anyMatch(annotation -> annotation.is(WRITES_TEXT)) ? first(fields(source, annotations)) : Optional.empty();
  }

  /** The same for the text that a JSON library makes of an object. */
  static Optional<Secret> written(Type type) {
    ClassTree source = type.symbol().declaration();
    return source == null ? Optional.empty() : SerializedType.in(SourceNames.fileOf(source)).stream()
      .filter(written -> written.tree() == source)
      .flatMap(written -> written.members().stream())
      .flatMap(member -> secret(member.name(), member.type()).stream())
      .findFirst();
  }

  private static Optional<MethodTree> ownText(ClassTree type) {
    return type.members().stream().filter(MethodTree.class::isInstance).map(MethodTree.class::cast)
      .filter(method -> method.simpleName().name().equals("toString") && method.parameters().isEmpty())
      .findFirst();
  }

  /** The first secret that a method adds to its text as it is. */
  private static Optional<Secret> writtenBy(MethodTree text, ClassTree type) {
    List<Secret> added = new ArrayList<>();
    if (text.block() != null) {
      text.block().accept(new BaseTreeVisitor() {
        @Override
        public void visitIdentifier(IdentifierTree name) {
          Tree member = Calls.isThis(name) ? null : name.symbol().declaration();
          if (added.isEmpty() && member instanceof VariableTree field && field.parent() == type && isAdded(name)) {
            secret(name.name(), field.type().symbolType()).ifPresent(added::add);
          }
        }
      });
    }
    return added.stream().findFirst();
  }

  private static boolean isAdded(IdentifierTree name) {
    Tree value = name.parent() instanceof MemberSelectExpressionTree select && select.identifier() == name ? select : name;
    Tree around = value.parent();
    return around.is(Tree.Kind.PLUS)
      || around instanceof Arguments arguments && arguments.parent() instanceof MethodInvocationTree call && ADDING.contains(Calls.name(call).name());
  }

  private static Stream<VariableTree> fields(ClassTree type, List<Annotation> annotations) {
    Annotation text = annotations.stream().filter(annotation -> annotation.is(TO_STRING)).findFirst().orElse(null);
    List<Object> excluded = text == null ? List.of() : text.values("exclude");
    List<Object> only = text == null ? List.of() : text.values("of");
    boolean isMarkedOnly = text != null && text.value("onlyExplicitlyIncluded").filter(Boolean.TRUE::equals).isPresent();
    return type.members().stream()
      .filter(VariableTree.class::isInstance)
      .map(VariableTree.class::cast)
      .filter(field -> !field.symbol().isStatic() && !has(field, EXCLUDE) && !excluded.contains(field.simpleName().name())
        && (only.isEmpty() || only.contains(field.simpleName().name())) && (!isMarkedOnly || has(field, INCLUDE)));
  }

  private static boolean has(VariableTree field, Set<String> names) {
    return Annotation.on(field.modifiers()).stream().anyMatch(annotation -> annotation.is(names));
  }

  private static Optional<Secret> first(Stream<VariableTree> members) {
    return members
      .flatMap(member -> secret(member.simpleName().name(), member.type().symbolType()).stream())
      .findFirst();
  }

  private static Optional<Secret> secret(String name, Type type) {
    return SensitiveWords.meant(name).filter(kind -> SensitiveValues.isShown(type, kind)).map(kind -> new Secret(name, kind));
  }
}
