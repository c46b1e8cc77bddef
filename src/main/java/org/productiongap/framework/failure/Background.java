package org.productiongap.framework.failure;

import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Annotations;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Names;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Types;
import org.productiongap.framework.Words;
import org.productiongap.framework.messaging.MessageHandlers;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.StatementTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Code that nobody waits for, so that there is nobody to tell of a failure but the log.
 */
final class Background {

  private static final Set<String> STARTED = Names.union(Jakarta.both("annotation.PostConstruct", "ejb.Schedule", "ejb.Asynchronous", "ejb.Timeout",
    "enterprise.event.ObservesAsync"),
    Set.of("org.springframework.scheduling.annotation.Scheduled", "org.springframework.scheduling.annotation.Async", "io.quarkus.scheduler.Scheduled",
      "io.micronaut.scheduling.annotation.Scheduled", "io.micronaut.scheduling.annotation.Async", "org.springframework.context.event.EventListener",
      "org.springframework.transaction.event.TransactionalEventListener", "org.springframework.modulith.events.ApplicationModuleListener",
      "com.xxl.job.core.handler.annotation.XxlJob"));
  private static final Set<String> RUN = Set.of("java.lang.Runnable", "java.util.concurrent.Callable", "java.util.TimerTask", "org.quartz.Job",
    "org.quartz.InterruptableJob", "org.springframework.scheduling.quartz.QuartzJobBean", "org.springframework.boot.CommandLineRunner",
    "org.springframework.boot.ApplicationRunner", "org.springframework.context.ApplicationListener", "java.lang.Thread");

  /** What the name of a method begins with that a timer of another file calls. */
  private static final Set<String> TIMED = Set.of("schedule", "scheduled", "poll", "tick", "cron", "nightly", "daily", "hourly", "periodic", "periodically",
    "sync", "refresh");
  private static final Set<String> STARTING = Set.of("schedule", "scheduleAtFixedRate", "scheduleWithFixedDelay", "runAsync");
  private static final Set<String> OBSERVING = Set.of("on", "handle", "manage", "listen", "observe", "receive", "notify", "process");
  private static final Set<String> AT_ONCE = Set.of("ifPresent", "ifPresentOrElse", "executeWithoutResult");

  private Background() {
  }

  /** Whether a node is in code that is started by the clock, an event or another thread; code in a lambda may be. */
  static boolean has(Tree tree) {
    for (Tree around = tree; around != null; around = around.parent()) {
      if (around instanceof LambdaExpressionTree lambda && !isDoneAtOnce(lambda)) {
        return true;
      }
      if (around instanceof MethodTree method) {
        boolean isMain = method.simpleName().name().equals("main") && method.symbol().isStatic();
        return isMain || Words.of(method.simpleName().name()).startWithAny(TIMED) || method.is(Tree.Kind.CONSTRUCTOR)
          || Annotations.has(Annotations.ofMethod(method), STARTED) || isRun(method)
          || isStarted(method) || isObserver(method) || MessageHandlers.isHandler(method);
      }
    }
    return true;
  }

  /** Whether a method is told of something that has happened: whoever made it happen has finished with it. */
  private static boolean isObserver(MethodTree method) {
    return method.parameters().size() == 1 && Words.of(method.simpleName().name()).startWithAny(OBSERVING)
      && method.parameters().get(0).type() instanceof IdentifierTree type && type.name().endsWith("Event") && !type.name().equals("Event");
  }

  /** Whether the file hands the method to a timer, an executor or a thread. */
  private static boolean isStarted(MethodTree method) {
    return method.symbol().usages().stream().anyMatch(usage -> {
      for (Tree around = usage; around != null && !(around instanceof StatementTree); around = around.parent()) {
        boolean isWork = around instanceof MethodReferenceTree || around instanceof LambdaExpressionTree;
        if (isWork && around.parent() instanceof Arguments arguments) {
          return arguments.parent() instanceof MethodInvocationTree call && STARTING.contains(Calls.name(call).name());
        }
      }
      return false;
    });
  }

  private static boolean isDoneAtOnce(LambdaExpressionTree lambda) {
    return lambda.parent() != null && lambda.parent().parent() instanceof MethodInvocationTree call && AT_ONCE.contains(Calls.name(call).name());
  }

  private static boolean isRun(MethodTree method) {
    return method.parent() instanceof ClassTree owner
      && Set.of("run", "call", "execute", "executeInternal", "onApplicationEvent").contains(method.simpleName().name())
      && (Types.isAny(owner.symbol().type(), RUN)
        || owner.superInterfaces().stream().anyMatch(parent -> SourceNames.of(parent).filter(RUN::contains).isPresent())
        || Annotation.on(owner.modifiers()).stream().anyMatch(annotation -> annotation.simpleName().endsWith("Job")));
  }
}
