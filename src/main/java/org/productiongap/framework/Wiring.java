package org.productiongap.framework;

import com.google.auto.service.AutoService;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Modifier;
import org.sonar.plugins.java.api.tree.ModifiersTree;
import org.sonar.plugins.java.api.tree.NewArrayTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * That a file brings a class of the application to life: it creates one, or hands the class to the container.
 *
 * @param type the fully qualified name of the class
 * @param inDevelopment whether a development profile or a condition guards the place
 */
public record Wiring(String type, boolean inDevelopment) {

  private static final Set<String> IMPORTS = Set.of("org.springframework.context.annotation.Import");

  /**
   * A class that says nothing itself about where it takes part.
   *
   * @param type its fully qualified name
   */
  public record PlainClass(String type) {

    /** Whether everybody who brings it to life does so in development only. */
    public boolean isOnlyInDevelopment(Collection<Wiring> wirings) {
      List<Wiring> own = wirings.stream().filter(wiring -> wiring.type.equals(type)).toList();
      return !own.isEmpty() && own.stream().allMatch(Wiring::inDevelopment);
    }
  }

  /**
   * The class around a node, where other files decide whether it takes part in production: it has no annotation, extends nothing, and the
   * node belongs to its objects.
   *
   * @param tree any node
   */
  public static Optional<PlainClass> decidedElsewhere(Tree tree) {
    ClassTree innermost = null;
    for (Tree outer = tree; outer != null; outer = outer.parent()) {
      ModifiersTree modifiers = outer instanceof MethodTree method ? method.modifiers()
        : outer instanceof VariableTree variable && variable.parent() instanceof ClassTree ? variable.modifiers() : null;
      if (modifiers != null && innermost == null && modifiers.modifiers().stream().anyMatch(modifier -> modifier.modifier() == Modifier.STATIC)) {
        return Optional.empty();
      }
      if (outer instanceof ClassTree type && type.simpleName() != null) {
        if (!type.is(Tree.Kind.CLASS) || !type.modifiers().annotations().isEmpty() || type.superClass() != null) {
          return Optional.empty();
        }
        innermost = innermost == null ? type : innermost;
      }
    }
    return Optional.ofNullable(innermost).map(type -> new PlainClass(type.symbol().type().fullyQualifiedName()));
  }

  /** The wirings of a file. */
  @AutoService(FactSource.class)
  public static final class Source implements FactSource {

    @Override
    public List<Wiring> of(JavaFile file) {
      Set<Wiring> all = new LinkedHashSet<>();
      new EachNode() {
        @Override
        public void visitNewClass(NewClassTree creation) {
          add(creation.symbolType(), creation);
        }

        @Override
        public void visitClass(ClassTree type) {
          Annotation.on(type.modifiers()).stream()
            .filter(annotation -> annotation.is(IMPORTS))
            .forEach(annotation -> annotation.expression("value").ifPresent(value -> imported(value, type)));
        }

        private void imported(ExpressionTree value, ClassTree importing) {
          if (value instanceof NewArrayTree array) {
            array.initializers().forEach(element -> imported(element, importing));
          } else if (value instanceof MemberSelectExpressionTree literal) {
            add(literal.expression().symbolType(), importing);
          }
        }

        private void add(Type type, Tree place) {
          if (!type.isUnknown() && type.isClass() && !type.fullyQualifiedName().startsWith("java.") && type.fullyQualifiedName().indexOf('.') > 0) {
            all.add(new Wiring(type.erasure().fullyQualifiedName(), DevelopmentOnly.guards(place)));
          }
        }
      }.goThrough(file.tree());
      return List.copyOf(all);
    }
  }
}
