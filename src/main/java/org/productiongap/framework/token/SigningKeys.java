package org.productiongap.framework.token;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.sonar.plugins.java.api.tree.AnnotationTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * The keys that a file fixes and that Sonar's own rules, java:S6437 and java:S6418, do not see. A key that is used in several
 * places counts once, at the first.
 */
public final class SigningKeys {

  private final List<KeySink> sinks;
  private final Map<Tree, SigningKey> keys = new IdentityHashMap<>();
  private final List<Tree> order = new ArrayList<>();
  private final List<Tree> reportedBySonar = new ArrayList<>();

  private SigningKeys(List<KeySink> sinks) {
    this.sinks = sinks;
  }

  /**
   * @param file the root of a file
   * @return in the order of the source; computed once per file
   */
  public static List<SigningKey> in(CompilationUnitTree file) {
    return FileFacts.of(file, SigningKeys.class, SigningKeys::find);
  }

  private static List<SigningKey> find(CompilationUnitTree file) {
    SigningKeys found = new SigningKeys(KeySink.ALL.stream().filter(sink -> UsedPackages.mayUse(file, sink.home())).toList());
    new EachNode() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        found.sinks.forEach(sink -> sink.key(call).ifPresent(key -> found.add(key, sink)));
      }

      @Override
      public void visitNewClass(NewClassTree creation) {
        found.sinks.forEach(sink -> sink.key(creation).ifPresent(key -> found.add(key, sink)));
      }

      @Override
      public void visitVariable(VariableTree variable) {
        DefaultSecret.in(variable).ifPresent(place -> found.putDefault(place, variable));
      }

      @Override
      public void visitMethod(MethodTree method) {
        DefaultSecret.in(method).ifPresent(place -> found.put(new SigningKey(place, place, true)));
      }

      @Override
      public void visitAnnotation(AnnotationTree annotation) {
        DefaultSecret.in(annotation).ifPresent(place -> found.put(new SigningKey(place, place, true)));
      }
    }.goThrough(file);
    found.reportedBySonar.forEach(found.keys::remove);
    return found.order.stream().map(found.keys::get).filter(Objects::nonNull).toList();
  }

  private void add(ExpressionTree place, KeySink sink) {
    Optional<FixedKey> key = FixedKey.of(place);
    if (key.isEmpty()) {
      return;
    }
    FixedKey fixed = key.get();
    if (SonarSecrets.sees(sink, place, fixed)) {
      reportedBySonar.add(fixed.origin());
    } else {
      put(new SigningKey(place, fixed.origin(), fixed.how() == FixedKey.How.DEFAULT));
    }
  }

  /** The first value of a setting, unless Sonar's rules see by its name and its text that it is a secret. */
  private void putDefault(ExpressionTree place, VariableTree setting) {
    if (!SonarSecrets.seesByName(setting, place)) {
      put(new SigningKey(place, place, true));
    }
  }

  private void put(SigningKey key) {
    if (keys.putIfAbsent(key.origin(), key) == null) {
      order.add(key.origin());
    }
  }
}
