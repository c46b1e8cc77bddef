package org.productiongap.framework.http;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.productiongap.flow.Calls;
import org.productiongap.framework.FactSource;
import org.productiongap.framework.JavaFile;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.web.WebEndpoints;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * What the handlers of requests call, so that the methods that are called are known to answer one.
 */
@AutoService(FactSource.class)
public final class RequestCalls implements FactSource {

  private static final List<String> LIBRARIES = List.of("java.", "javax.", "jakarta.", "org.springframework.", "org.slf4j.", "reactor.", "com.google.",
    "com.fasterxml.", "org.apache.");

  @Override
  public List<RequestCall> of(JavaFile file) {
    List<RequestCall> calls = new ArrayList<>();
    WebEndpoints.in(file.tree()).forEach(endpoint -> endpoint.handler().accept(new BaseTreeVisitor() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        type(call).ifPresent(type -> calls.add(new RequestCall(type, Calls.name(call).name(), call.arguments().size(), file.place(Calls.name(call)))));
        super.visitMethodInvocation(call);
      }
    }));
    return List.copyOf(calls);
  }

  private static Optional<String> type(MethodInvocationTree call) {
    Optional<ExpressionTree> receiver = Calls.receiver(call).filter(value -> !Calls.isThis(value) && !(value instanceof MethodInvocationTree));
    if (receiver.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> name = SourceNames.isKnown(receiver.get().symbolType()) ? Optional.of(receiver.get().symbolType().fullyQualifiedName())
      : StaticCalls.typeOf(receiver.get());
    return name.filter(full -> LIBRARIES.stream().noneMatch(full::startsWith)).map(full -> full.substring(full.lastIndexOf('.') + 1));
  }
}
