package org.productiongap.framework;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sonar.plugins.java.api.tree.ClassTree;

/**
 * A file of properties that a class loads by its name.
 *
 * @param location such as {@code classpath:mail.properties}
 */
public record NamedProperties(String location) {

  /** The classes that say so by an annotation. */
  @AutoService(FactSource.class)
  public static final class Source implements FactSource {

    private static final Set<String> LOADING = Set.of("org.springframework.context.annotation.PropertySource",
      "io.micronaut.context.annotation.PropertySource");

    @Override
    public List<NamedProperties> of(JavaFile file) {
      List<NamedProperties> names = new ArrayList<>();
      new EachNode() {
        @Override
        public void visitClass(ClassTree type) {
          Annotation.on(type.modifiers()).stream()
            .filter(annotation -> annotation.is(LOADING))
            .flatMap(annotation -> annotation.values("value").stream())
            .filter(String.class::isInstance)
            .map(location -> new NamedProperties((String) location))
            .forEach(names::add);
        }
      }.goThrough(file.tree());
      return names;
    }
  }
}
