package org.productiongap.framework.security;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Returns;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FactSource;
import org.productiongap.framework.JavaFile;
import org.productiongap.framework.Mentions;
import org.productiongap.framework.SourceNames;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;

/**
 * An object that a method of the configuration makes for the container.
 *
 * @param name the name of the bean
 * @param type the fully qualified name of its class; empty where it cannot be told
 */
public record ProvidedBean(String name, String type) {

  private static final Set<String> PROVIDES = Set.of("org.springframework.context.annotation.Bean");
  private static final Set<String> MARK = Set.of("Bean");

  private static Stream<ProvidedBean> of(MethodTree method) {
    return Annotation.on(method.modifiers()).stream().filter(annotation -> annotation.is(PROVIDES)).findFirst().stream().flatMap(annotation -> {
      List<String> given = Stream.of("value", "name").flatMap(attribute -> annotation.values(attribute).stream()).map(Object::toString).toList();
      String type = type(method);
      return (given.isEmpty() ? List.of(method.simpleName().name()) : given).stream().map(name -> new ProvidedBean(name, type));
    });
  }

  private static String type(MethodTree method) {
    return Returns.of(method).size() == 1 && Calls.plain(Returns.of(method).get(0)) instanceof NewClassTree created && created.classBody() == null
      && SourceNames.isKnown(created.symbolType()) && !DevelopmentOnly.guards(method) ? created.symbolType().fullyQualifiedName() : "";
  }

  /** The beans of a file. */
  @AutoService(FactSource.class)
  public static final class Source implements FactSource {

    @Override
    public List<ProvidedBean> of(JavaFile file) {
      List<ProvidedBean> beans = new ArrayList<>();
      if (Mentions.any(file.tree(), MARK)) {
        new EachNode() {
          @Override
          public void visitMethod(MethodTree method) {
            ProvidedBean.of(method).forEach(beans::add);
          }
        }.goThrough(file.tree());
      }
      return List.copyOf(beans);
    }
  }
}
