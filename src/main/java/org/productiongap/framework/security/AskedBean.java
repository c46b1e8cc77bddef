package org.productiongap.framework.security;

import com.google.auto.service.AutoService;
import java.beans.Introspector;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FactSource;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.JavaFile;
import org.productiongap.framework.Mentions;
import org.productiongap.framework.Names;
import org.sonar.plugins.java.api.tree.AnnotationTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;

/**
 * A method of a bean that an expression of the security layer asks, such as {@code @documents.mayRead(#id)}.
 *
 * @param bean the name of the bean
 * @param method the name of the method
 */
public record AskedBean(String bean, String method) {

  private static final Set<String> EXPRESSIONS = Stream.of("PreAuthorize", "PostAuthorize", "PreFilter", "PostFilter")
    .map("org.springframework.security.access.prepost."::concat)
    .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> NAMES = Names.union(Set.of("org.springframework.stereotype.Component", "org.springframework.stereotype.Service"),
    Jakarta.both("inject.Named"));
  private static final Pattern REFERENCE = Pattern.compile("@(\\w{1,80})\\.(\\w{1,80})\\s?\\(");
  private static final Set<String> MARK = Set.of("@");
  private static final String ACCESS = "access";
  private static final String EXPRESSION_MANAGER = "WebExpressionAuthorizationManager";

  /**
   * @param file the root of a file
   * @return what the annotations, composed ones among them, and the access rules of the file ask; computed once per file
   */
  static Set<AskedBean> in(CompilationUnitTree file) {
    return FileFacts.of(file, AskedBean.class, AskedBean::find);
  }

  private static Set<AskedBean> find(CompilationUnitTree file) {
    Set<AskedBean> found = new LinkedHashSet<>();
    if (!Mentions.parts(file, MARK)) {
      return found;
    }
    new EachNode(Set.of(ACCESS)) {
      @Override
      public void visitAnnotation(AnnotationTree tree) {
        Annotation annotation = Annotation.of(tree);
        if (annotation.is(EXPRESSIONS)) {
          annotation.values("value").forEach(text -> read(text.toString()));
        }
      }

      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        if (Calls.is(call, ACCESS, 1)) {
          read(call.arguments().get(0));
        }
      }

      @Override
      public void visitNewClass(NewClassTree created) {
        if (created.arguments().size() == 1 && created.identifier().lastToken().text().equals(EXPRESSION_MANAGER)) {
          read(created.arguments().get(0));
        }
      }

      private void read(ExpressionTree expression) {
        Constants.text(expression).ifPresent(this::read);
      }

      private void read(String expression) {
        REFERENCE.matcher(expression).results().forEach(reference -> found.add(new AskedBean(reference.group(1), reference.group(2))));
      }
    }.goThrough(file);
    return found;
  }

  /**
   * The name that the container gives to the bean of a class.
   *
   * @param type a class with a name
   */
  static String nameOf(ClassTree type) {
    Optional<String> given = Annotation.on(type.modifiers()).stream().filter(annotation -> annotation.is(NAMES))
      .flatMap(annotation -> annotation.value("value").stream())
      .map(Object::toString).filter(name -> !name.isBlank()).findFirst();
    return given.orElseGet(() -> Introspector.decapitalize(type.simpleName().name()));
  }

  /** The expressions of a file. */
  @AutoService(FactSource.class)
  public static final class Source implements FactSource {

    @Override
    public List<AskedBean> of(JavaFile file) {
      return List.copyOf(in(file.tree()));
    }
  }
}
