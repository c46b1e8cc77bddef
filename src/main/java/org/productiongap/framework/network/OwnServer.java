package org.productiongap.framework.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.flow.Destinations;
import org.productiongap.flow.Origins;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.http.RemoteCalls;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.BinaryExpressionTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LiteralTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Where the application calls itself: the own machine, and behind it the port that the application listens on. A link with that address is
 * for somebody else, whose own machine it then means.
 */
final class OwnServer {

  private static final Set<String> PORTS = Set.of("server.port", "local.server.port", "management.server.port", "local.management.port", "quarkus.http.port",
    "micronaut.server.port");
  private static final Set<String> INJECTED_PORT = Set.of("org.springframework.boot.web.server.LocalServerPort",
    "org.springframework.boot.test.web.server.LocalServerPort", "org.springframework.boot.web.server.LocalManagementPort");
  private static final Set<String> INJECTED = Set.of("org.springframework.beans.factory.annotation.Value",
    "org.eclipse.microprofile.config.inject.ConfigProperty", "io.micronaut.context.annotation.Value", "io.micronaut.context.annotation.Property");
  private static final Set<String> FORMATTING = Set.of("format", "formatted");
  private static final Set<String> PASSES_ON = Set.of("create", "concat", "path", "queryParam", "build", "toUri", "toUriString", "toString", "fromUriString",
    "fromHttpUrl");
  private static final Set<String> LISTENING = Set.of("getLocalPort", "getServerPort");
  private static final Set<String> SERVER_SETTINGS = Set.of("org.springframework.boot.autoconfigure.web.ServerProperties",
    "org.springframework.boot.web.server.autoconfigure.ServerProperties");

  private OwnServer() {
  }

  /** Whether a text is put together with the port that the application listens on, and only ever called. */
  static boolean isCalledWith(LiteralTree text) {
    ExpressionTree sum = text;
    while (sum.parent() instanceof BinaryExpressionTree outer && outer.is(Tree.Kind.PLUS)) {
      sum = outer;
    }
    List<ExpressionTree> parts = new ArrayList<>();
    collect(sum, parts);
    MethodInvocationTree formatting = formatting(sum);
    if (formatting != null) {
      parts.addAll(formatting.arguments());
    }
    return parts.stream().anyMatch(OwnServer::isOwnPort) && isOnlyCalled(formatting == null ? sum : formatting);
  }

  private static MethodInvocationTree formatting(ExpressionTree sum) {
    MethodInvocationTree call = sum.parent() instanceof Arguments arguments && arguments.parent() instanceof MethodInvocationTree outer ? outer
      : sum.parent() instanceof MemberSelectExpressionTree select && select.parent() instanceof MethodInvocationTree outer ? outer : null;
    return call != null && FORMATTING.contains(Calls.name(call).name()) ? call : null;
  }

  private static boolean isOnlyCalled(ExpressionTree address) {
    Destinations destinations = Destinations.of(address, call -> PASSES_ON.contains(Calls.name(call).name()));
    List<MethodInvocationTree> takers = destinations.takers().stream()
      .map(taker -> taker instanceof MethodInvocationTree call ? call : null)
      .filter(call -> call == null || !PASSES_ON.contains(Calls.name(call).name()) && Calls.target(call).isEmpty())
      .toList();
    return !destinations.leaves() && !takers.isEmpty() && takers.stream().allMatch(call -> call != null && RemoteCalls.is(call));
  }

  private static void collect(ExpressionTree sum, List<ExpressionTree> parts) {
    ExpressionTree current = sum;
    while (current instanceof BinaryExpressionTree plus) {
      parts.add(plus.rightOperand());
      current = plus.leftOperand();
    }
    parts.add(current);
  }

  private static boolean isOwnPort(ExpressionTree port) {
    return isPort(Calls.plain(port)) || !port.is(Tree.Kind.STRING_LITERAL) && Origins.of(port).all().stream().anyMatch(origin -> isPort(origin.tree()));
  }

  private static boolean isPort(ExpressionTree expression) {
    if (expression instanceof MethodInvocationTree call) {
      return isPort(call);
    }
    IdentifierTree name = expression instanceof MemberSelectExpressionTree select ? select.identifier() : expression instanceof IdentifierTree identifier
      ? identifier : null;
    return name != null && name.symbol().declaration() instanceof VariableTree variable
      && Annotation.on(variable.modifiers()).stream().anyMatch(annotation -> annotation.is(INJECTED_PORT) || annotation.is(INJECTED) && takesPort(annotation));
  }

  private static boolean takesPort(Annotation annotation) {
    Optional<String> written = annotation.value("value").or(() -> annotation.value("name")).map(Object::toString);
    return written.filter(text -> PORTS.stream().anyMatch(port -> text.equals(port) || text.equals("${" + port + "}") || text.startsWith("${" + port + ":")))
      .isPresent();
  }

  private static boolean isPort(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    Optional<ExpressionTree> receiver = Calls.receiver(call);
    return name.toLowerCase(Locale.ROOT).contains("property") && !call.arguments().isEmpty()
      && Constants.of(call.arguments().get(0), String.class).filter(PORTS::contains).isPresent()
      || call.arguments().isEmpty() && (LISTENING.contains(name) || "getPort".equals(name) && receiver.filter(OwnServer::isServer).isPresent());
  }

  private static boolean isServer(ExpressionTree receiver) {
    return receiver instanceof MethodInvocationTree call && Calls.is(call, "getWebServer", 0)
      || SourceNames.isKnown(receiver.symbolType()) && SERVER_SETTINGS.contains(receiver.symbolType().fullyQualifiedName());
  }
}
