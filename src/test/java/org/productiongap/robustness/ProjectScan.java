package org.productiongap.robustness;

import java.io.File;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.productiongap.plugin.GapChecks;
import org.productiongap.plugin.RuleRepository;
import org.productiongap.plugin.WholeProject;
import org.productiongap.project.ProjectMemory;
import org.sonar.api.batch.rule.ActiveRule;
import org.sonar.api.batch.rule.ActiveRules;
import org.sonar.api.batch.rule.CheckFactory;
import org.sonar.api.batch.sensor.SensorContext;
import org.sonar.api.rule.RuleKey;
import org.sonar.check.Rule;

/**
 * The sensor that judges a whole project, run on a folder with all rules active. The scanner around it has indexed no file and
 * takes every issue.
 */
final class ProjectScan {

  private ProjectScan() {
  }

  /**
   * Runs the sensor.
   *
   * @return how many issues it raised
   */
  static int run(Path root, ProjectMemory memory) {
    int[] issues = {0};
    InvocationHandler scanner = new Answers(root, issues);
    SensorContext context = mock(SensorContext.class, scanner);
    new WholeProject(memory, new CheckFactory(rules())).execute(context);
    return issues[0];
  }

  private static ActiveRules rules() {
    List<ActiveRule> active = GapChecks.all().stream()
      .map(check -> RuleKey.of(RuleRepository.KEY, check.getAnnotation(Rule.class).key()))
      .map(key -> mock(ActiveRule.class, (proxy, method, arguments) -> switch (method.getName()) {
        case "ruleKey" -> key;
        case "params" -> Map.of();
        case "language" -> "java";
        default -> null;
      }))
      .toList();
    return mock(ActiveRules.class, (proxy, method, arguments) -> method.getReturnType() == ActiveRule.class ? active.get(0) : active);
  }

  private static <T> T mock(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(ProjectScan.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** Answers what the sensor asks of the scanner; whatever else is asked for answers in the same way. */
  private record Answers(Path root, int[] issues) implements InvocationHandler {

    @Override
    public Object invoke(Object proxy, java.lang.reflect.Method method, Object[] arguments) {
      Class<?> type = method.getReturnType();
      if (method.getName().equals("save")) {
        issues[0]++;
        return null;
      }
      if (type == File.class) {
        return root.toFile();
      }
      if (type == Iterable.class) {
        return List.of();
      }
      if (type == Optional.class) {
        return Optional.empty();
      }
      if (type == String[].class) {
        return new String[0];
      }
      if (type == boolean.class) {
        return false;
      }
      if (type == int.class) {
        return method.getName().equals("hashCode") ? System.identityHashCode(proxy) : 0;
      }
      boolean isFile = type.getSimpleName().equals("InputFile");
      return type.isInterface() && !isFile ? mock(type, this) : null;
    }
  }
}
