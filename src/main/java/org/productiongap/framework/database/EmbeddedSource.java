package org.productiongap.framework.database;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FactSource;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.JavaFile;
import org.productiongap.framework.Names;
import org.productiongap.framework.SourceNames;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * A bean that gives access to a database inside the application.
 *
 * @param bean its name
 */
public record EmbeddedSource(String bean) {

  private static final Set<String> BEAN = Set.of("org.springframework.context.annotation.Bean");
  private static final Set<String> QUALIFIERS = Names.union(Jakarta.both("inject.Named"), Set.of("org.springframework.beans.factory.annotation.Qualifier"));
  private static final String DATA_SOURCE = "javax.sql.DataSource";

  /**
   * The name of the one data source that the class around a node asks for.
   *
   * @param tree any node
   * @return empty where it asks for several, or for whichever there is
   */
  public static Optional<String> nameAround(Tree tree) {
    Set<Optional<String>> names = new HashSet<>();
    for (Tree outer = tree; outer != null; outer = outer.parent()) {
      if (outer instanceof ClassTree type) {
        type.members().forEach(member -> names(member, names));
      }
    }
    return names.size() == 1 ? names.iterator().next() : Optional.empty();
  }

  private static void names(Tree member, Set<Optional<String>> names) {
    List<VariableTree> given = member instanceof MethodTree method ? method.parameters() : member instanceof VariableTree field ? List.of(field) : List.of();
    given.stream().filter(variable -> SourceNames.of(variable.type()).filter(DATA_SOURCE::equals).isPresent())
      .forEach(variable -> names.add(Annotation.on(variable.modifiers()).stream()
        .filter(annotation -> annotation.is(QUALIFIERS))
        .flatMap(annotation -> annotation.value("value").stream())
        .map(Object::toString)
        .findFirst()));
  }

  /** The beans of a file. */
  @AutoService(FactSource.class)
  public static final class Source implements FactSource {

    @Override
    public List<EmbeddedSource> of(JavaFile file) {
      List<DatabaseUrls> urls = DatabaseUrls.in(file.tree()).stream().filter(url -> url.url().isEmbedded()).toList();
      List<EmbeddedSource> all = new ArrayList<>();
      if (urls.isEmpty()) {
        return all;
      }
      new EachNode() {
        @Override
        public void visitMethod(MethodTree method) {
          Annotation.on(method.modifiers()).stream()
            .filter(annotation -> annotation.is(BEAN) && urls.stream().anyMatch(url -> isUsedIn(method, url.tree())))
            .findFirst()
            .ifPresent(bean -> names(bean, method).forEach(name -> all.add(new EmbeddedSource(name))));
        }
      }.goThrough(file.tree());
      return List.copyOf(all);
    }

    private static List<String> names(Annotation bean, MethodTree method) {
      List<Object> written = bean.values("value").isEmpty() ? bean.values("name") : bean.values("value");
      return written.isEmpty() ? List.of(method.simpleName().name()) : written.stream().map(Object::toString).toList();
    }

    private static boolean isUsedIn(MethodTree method, Tree url) {
      for (Tree outer = url.parent(); outer != null; outer = outer.parent()) {
        if (outer == method) {
          return true;
        }
        if (outer instanceof VariableTree field && field.parent() instanceof ClassTree) {
          Symbol symbol = field.symbol();
          return symbol.usages().stream().anyMatch(usage -> isWithin(method, usage));
        }
      }
      return false;
    }

    private static boolean isWithin(MethodTree method, IdentifierTree usage) {
      for (Tree outer = usage.parent(); outer != null; outer = outer.parent()) {
        if (outer == method) {
          return true;
        }
      }
      return false;
    }
  }
}
