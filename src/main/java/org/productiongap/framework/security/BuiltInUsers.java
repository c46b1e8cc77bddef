package org.productiongap.framework.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.flow.Constants;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Users that code itself brings along, with a password that is fixed in code.
 */
public final class BuiltInUsers {

  private static final String SECURITY = "org.springframework.security.";
  private static final Set<String> USERS = Set.of(SECURITY + "core.userdetails.User");
  private static final Set<String> USER_STARTS = Set.of("withDefaultPasswordEncoder", "builder", "withUsername");
  private static final Set<String> ENCODERS = Set.of("encode", "hash", "hashpw", "hashPassword", "encodePassword", "encryptPassword", "encrypt", "bcryptHash");
  private static final Set<String> RUNNERS = Set.of("org.springframework.boot.CommandLineRunner", "org.springframework.boot.ApplicationRunner",
    "org.springframework.beans.factory.InitializingBean");
  private static final Set<String> RUNNER_METHODS = Set.of("run", "afterPropertiesSet", "onApplicationEvent");
  private static final Set<String> AT_START = Stream.concat(Jakarta.both("annotation.PostConstruct").stream(),
    Stream.of("org.springframework.context.event.EventListener", "io.quarkus.runtime.Startup", "jakarta.ejb.Startup", "javax.ejb.Startup"))
    .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> PASSWORDS = Set.of("password", "passwd", "pwd", "passcode");

  private BuiltInUsers() {
  }

  /**
   * One user.
   *
   * @param place where the user is made, or given its password
   * @param name the user's name if it is fixed too; otherwise empty
   * @param password the expression that fixes the password
   */
  public record BuiltInUser(Tree place, String name, Tree password) {
  }

  /**
   * @param file the root of a file
   * @return its users in the order of the source; computed once per file
   */
  public static List<BuiltInUser> in(CompilationUnitTree file) {
    return FileFacts.of(file, BuiltInUsers.class, BuiltInUsers::find);
  }

  private static List<BuiltInUser> find(CompilationUnitTree file) {
    List<BuiltInUser> users = new ArrayList<>();
    file.accept(new BaseTreeVisitor() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        built(call).or(() -> seeded(call)).ifPresent(users::add);
        super.visitMethodInvocation(call);
      }

      @Override
      public void visitNewClass(NewClassTree created) {
        if (SourceNames.of(created.identifier()).filter(USERS::contains).isPresent() && created.arguments().size() >= 2) {
          fixedUser(created.identifier(), created.arguments().get(0), created.arguments().get(1)).ifPresent(users::add);
        }
        super.visitNewClass(created);
      }
    });
    return List.copyOf(users);
  }

  /** A user of the security framework, built in one expression and kept in memory. */
  private static Optional<BuiltInUser> built(MethodInvocationTree call) {
    if (!name(call).equals("password") || call.arguments().size() != 1) {
      return Optional.empty();
    }
    List<MethodInvocationTree> chain = chain(call);
    MethodInvocationTree start = chain.get(0);
    boolean user = USER_STARTS.contains(name(start)) && start.methodSelect() instanceof MemberSelectExpressionTree select
      && SourceNames.of(select.expression()).filter(USERS::contains).isPresent();
    Optional<MethodInvocationTree> inMemory = chain.stream().filter(part -> name(part).equals("withUser")).reduce((first, last) -> last);
    if (!user && inMemory.isEmpty()) {
      return Optional.empty();
    }
    MethodInvocationTree named = inMemory.orElseGet(() -> chain.stream()
      .filter(part -> Set.of("username", "withUsername").contains(name(part)))
      .findFirst()
      .or(() -> after(call, "username"))
      .orElse(start));
    return named.arguments().isEmpty()
      ? fixedPassword(call.arguments().get(0)).map(password -> new BuiltInUser(identifier(named), "", password))
      : fixedUser(identifier(named), named.arguments().get(0), call.arguments().get(0));
  }

  /** A user whose name comes from elsewhere has logged in already; its password is a filler. */
  private static Optional<BuiltInUser> fixedUser(Tree place, ExpressionTree name, ExpressionTree password) {
    return Constants.text(name).flatMap(user -> fixedPassword(password).map(fixed -> new BuiltInUser(place, user, fixed)));
  }

  /** An account of the application that is made when it starts. */
  private static Optional<BuiltInUser> seeded(MethodInvocationTree call) {
    Words words = Words.of(name(call));
    if (call.arguments().size() != 1 || !words.endWithAny(PASSWORDS) || words.all().size() > 2 || ENCODERS.contains(name(call)) || !runsAtStart(call)) {
      return Optional.empty();
    }
    return fixedPassword(call.arguments().get(0)).map(password -> new BuiltInUser(identifier(call), "", password));
  }

  private static boolean runsAtStart(Tree tree) {
    for (Tree current = tree; current != null; current = current.parent()) {
      if (current instanceof MethodTree method && method.parent() instanceof ClassTree type) {
        return Annotation.on(method.modifiers()).stream().anyMatch(annotation -> annotation.is(AT_START))
          || method.returnType() != null && SourceNames.of(method.returnType()).filter(RUNNERS::contains).isPresent()
          || isRunner(type) && (RUNNER_METHODS.contains(method.simpleName().name()) || method.symbol().isPrivate());
      }
    }
    return false;
  }

  private static boolean isRunner(ClassTree type) {
    return type.superInterfaces().stream().anyMatch(declared -> SourceNames.of(declared)
      .filter(name -> RUNNERS.contains(name) || name.equals("org.springframework.context.ApplicationListener")).isPresent());
  }

  /** The fixed text behind a password expression, also when it is encoded on the way. */
  private static Optional<Tree> fixedPassword(ExpressionTree password) {
    if (Constants.text(password).filter(text -> !text.isBlank()).isPresent()) {
      return Optional.of(password);
    }
    return password instanceof MethodInvocationTree call && ENCODERS.contains(name(call)) && !call.arguments().isEmpty()
      ? fixedPassword(call.arguments().get(0)) : Optional.empty();
  }

  private static List<MethodInvocationTree> chain(MethodInvocationTree last) {
    List<MethodInvocationTree> chain = new ArrayList<>(List.of(last));
    while (chain.get(0).methodSelect() instanceof MemberSelectExpressionTree select && select.expression() instanceof MethodInvocationTree before) {
      chain.add(0, before);
    }
    return chain;
  }

  private static Optional<MethodInvocationTree> after(MethodInvocationTree call, String name) {
    Tree current = call;
    while (current.parent() instanceof MemberSelectExpressionTree select && select.parent() instanceof MethodInvocationTree next) {
      if (name(next).equals(name)) {
        return Optional.of(next);
      }
      current = next;
    }
    return Optional.empty();
  }

  private static IdentifierTree identifier(MethodInvocationTree call) {
    return call.methodSelect() instanceof MemberSelectExpressionTree select ? select.identifier() : (IdentifierTree) call.methodSelect();
  }

  private static String name(MethodInvocationTree call) {
    return identifier(call).name();
  }
}
