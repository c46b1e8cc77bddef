package org.productiongap.framework.json;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FactSource;
import org.productiongap.framework.JavaFile;
import org.productiongap.framework.SourceNames;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewArrayTree;

/**
 * That another class says how a type is written.
 *
 * @param type the fully qualified name of the type
 */
public record MixedIn(String type) {

  /** What a file says of other files' types. */
  @AutoService(FactSource.class)
  public static final class Source implements FactSource {

    private static final Set<String> CALLS = Set.of("addMixIn", "mixIn", "addMixInAnnotations");
    private static final Set<String> ANNOTATIONS = Set.of("org.springframework.boot.jackson.JsonMixin", "org.springframework.boot.jackson.JacksonMixin");

    @Override
    public List<MixedIn> of(JavaFile file) {
      List<MixedIn> all = new ArrayList<>();
      new EachNode(CALLS) {
        @Override
        public void visitMethodInvocation(MethodInvocationTree call) {
          if (call.arguments().size() == 2) {
            add(call.arguments().get(0));
          }
        }

        @Override
        public void visitClass(ClassTree type) {
          Annotation.on(type.modifiers()).stream().filter(annotation -> annotation.is(ANNOTATIONS))
            .forEach(annotation -> annotation.expression("value").or(() -> annotation.expression("type")).ifPresent(this::add));
        }

        private void add(ExpressionTree value) {
          if (value instanceof NewArrayTree array) {
            array.initializers().forEach(this::add);
          } else if (value instanceof MemberSelectExpressionTree literal && literal.identifier().name().equals("class")) {
            SourceNames.of(literal.expression()).ifPresent(name -> all.add(new MixedIn(name)));
          }
        }
      }.goThrough(file.tree());
      return all;
    }
  }
}
