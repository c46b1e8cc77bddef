package org.productiongap.framework.model;

import com.google.auto.service.AutoService;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FactSource;
import org.productiongap.framework.JavaFile;
import org.productiongap.framework.Names;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.web.FailureHandler;
import org.productiongap.framework.web.FailureHandlers;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ImportClauseTree;
import org.sonar.plugins.java.api.tree.ImportTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.TypeTree;

/**
 * What files do about the failures of hosted models for all others: limits on the clients they make, handlers of failures.
 */
@AutoService(FactSource.class)
public final class ModelGuards implements FactSource {

  private static final Set<String> TIMEOUTS = Set.of("timeout", "apiCallTimeout", "apiCallAttemptTimeout", "readTimeout", "responseTimeout",
    "requestTimeout", "setReadTimeout");
  private static final Set<String> RETRIES = Set.of("maxRetries", "retryPolicy", "retryStrategy", "retryOptions", "retryTemplate", "maxAttempts");
  private static final Set<String> BROAD = Set.of("java.lang.Exception", "java.lang.RuntimeException", "java.lang.Throwable");
  private static final Set<String> CALLS = Names.union(TIMEOUTS, RETRIES);

  @Override
  public List<ModelGuard> of(JavaFile file) {
    Set<ModelGuard> guards = new LinkedHashSet<>();
    if (FailureHandlers.in(file.tree()).stream().map(FailureHandler::types).flatMap(List::stream).anyMatch(ModelGuards::isOfModel)) {
      guards.add(ModelGuard.HANDLER);
    }
    if (usesModel(file.tree())) {
      new EachNode(CALLS) {
        @Override
        public void visitMethodInvocation(MethodInvocationTree call) {
          if (!call.arguments().isEmpty() && TIMEOUTS.contains(Calls.name(call).name())) {
            guards.add(ModelGuard.TIMEOUT);
          }
          if (!call.arguments().isEmpty() && RETRIES.contains(Calls.name(call).name())) {
            guards.add(ModelGuard.RETRIES);
          }
        }
      }.goThrough(file.tree());
    }
    return List.copyOf(guards);
  }

  private static boolean isOfModel(TypeTree type) {
    String name = SourceNames.of(type).orElse(type.symbolType().fullyQualifiedName());
    return BROAD.contains(name) || ModelLibraries.homes().stream().anyMatch(name::startsWith);
  }

  private static boolean usesModel(CompilationUnitTree file) {
    for (ImportClauseTree clause : file.imports()) {
      if (clause instanceof ImportTree imported) {
        String name = SourceNames.of(imported.qualifiedIdentifier()).orElse("");
        if (ModelLibraries.homes().stream().anyMatch(name::startsWith)) {
          return true;
        }
      }
    }
    return false;
  }
}
