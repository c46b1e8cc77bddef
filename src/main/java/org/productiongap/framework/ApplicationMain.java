package org.productiongap.framework;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Modifier;
import org.sonar.plugins.java.api.tree.ModifierKeywordTree;

/**
 * A class with which an application starts.
 *
 * @param place its name
 */
public record ApplicationMain(Place place) {

  /** The classes of a file. */
  @AutoService(FactSource.class)
  public static final class Source implements FactSource {

    private static final Set<String> APPLICATIONS = Set.of("org.springframework.boot.autoconfigure.SpringBootApplication",
      "io.quarkus.runtime.annotations.QuarkusMain");

    @Override
    public List<ApplicationMain> of(JavaFile file) {
      List<ApplicationMain> all = new ArrayList<>();
      new EachNode() {
        @Override
        public void visitClass(ClassTree type) {
          boolean starts = Annotation.on(type.modifiers()).stream().anyMatch(annotation -> annotation.is(APPLICATIONS))
            || type.members().stream().anyMatch(member -> member instanceof MethodTree method && isMain(method));
          if (starts && type.simpleName() != null) {
            all.add(new ApplicationMain(file.place(type.simpleName())));
          }
        }
      }.goThrough(file.tree());
      return all;
    }

    private static boolean isMain(MethodTree method) {
      List<Modifier> modifiers = method.modifiers().modifiers().stream().map(ModifierKeywordTree::modifier).toList();
      return method.simpleName().name().equals("main") && modifiers.contains(Modifier.STATIC) && modifiers.contains(Modifier.PUBLIC)
        && method.parameters().size() == 1;
    }
  }
}
