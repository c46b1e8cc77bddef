package org.productiongap.framework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.productiongap.flow.Branches;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.flow.Origins;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * Profiles that code activates whatever the environment says: on the application before it starts, on its environment, in system properties. What
 * depends on a condition is not among them, nor what a framework takes when nobody chooses.
 *
 * @param name of the profile
 * @param place where it is written
 */
public record ActivatedProfiles(String name, ExpressionTree place) {

  private static final String BOOT = "org.springframework.boot.";
  private static final Set<String> ACTIVATING = Set.of("setAdditionalProfiles", "profiles", "setActiveProfiles", "addActiveProfile");
  private static final Set<String> OWNERS = Set.of(BOOT + "SpringApplication", BOOT
    + "builder.SpringApplicationBuilder", "org.springframework.core.env.ConfigurableEnvironment");
  private static final Set<String> KEYS = Set.of("spring.profiles.active", "SPRING_PROFILES_ACTIVE", "spring.profiles.include", "quarkus.profile",
    "micronaut.environments");

  /**
   * @param file the root of a file
   * @return calls before settings; computed once per file
   */
  public static List<ActivatedProfiles> in(CompilationUnitTree file) {
    return FileFacts.of(file, ActivatedProfiles.class, ActivatedProfiles::find);
  }

  private static List<ActivatedProfiles> find(CompilationUnitTree file) {
    List<ActivatedProfiles> found = new ArrayList<>();
    if (Mentions.any(file, ACTIVATING)) {
      new EachNode(ACTIVATING) {
        @Override
        public void visitMethodInvocation(MethodInvocationTree call) {
          if (ACTIVATING.contains(Calls.name(call).name()) && LibraryCalls.isOn(call, OWNERS)) {
            call.arguments().forEach(argument -> named(argument, found));
          }
        }
      }.goThrough(file);
    }
    Settings.in(file).stream().filter(setting -> KEYS.contains(setting.key()))
      .forEach(setting -> Arrays.stream(setting.value().split(",")).map(String::strip)
        .forEach(name -> found.add(new ActivatedProfiles(name, setting.place()))));
    found.removeIf(profile -> Branches.isConditional(profile.place));
    return List.copyOf(found);
  }

  private static void named(ExpressionTree argument, List<ActivatedProfiles> found) {
    Origins origins = Origins.of(argument);
    if (origins.isComplete() && origins.all().size() == 1) {
      Constants.text(argument).ifPresent(name -> found.add(new ActivatedProfiles(name, argument)));
    }
  }
}
