package org.productiongap.framework.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.BuilderCalls;
import org.productiongap.flow.Calls;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Clients whose own default is fine (OkHttp ten seconds, Feign sixty) and whose time-out the code switches off with a zero.
 */
final class SwitchedOffTimeouts {

  private static final Set<String> OK_HTTP = Set.of("readTimeout", "connectTimeout");
  private static final Set<String> FEIGN = Set.of("feign.Request$Options");
  private static final Set<String> LASTING = Set.of("newWebSocket", "EventSources", "EventSource", "WebSocketListener", "EventSourceListener");

  private SwitchedOffTimeouts() {
  }

  static Optional<EndlessWait> of(MethodInvocationTree call) {
    boolean isOff = OK_HTTP.contains(Calls.name(call).name()) && !call.arguments().isEmpty() && Limit.isZero(call.arguments().get(0))
      && Calls.receiver(call).filter(SwitchedOffTimeouts::isOkHttp).isPresent() && !isLimitedOtherwise(call) && !isLasting(call);
    return isOff ? Optional.of(new EndlessWait(Calls.name(call), "OkHttpClient", "a length over zero", List.of(), EndlessWait.Elsewhere.NOWHERE))
      : Optional.empty();
  }

  private static boolean isOkHttp(ExpressionTree builder) {
    return StaticCalls.typeOf(builder).filter("okhttp3.OkHttpClient$Builder"::equals).isPresent()
      || BuilderCalls.on(builder).starts().stream().flatMap(start -> StaticCalls.typeOf(start).stream()).anyMatch("okhttp3.OkHttpClient$Builder"::equals);
  }

  /** Whether the whole call has a limit. A client that begins and ends in one member is judged by that member, any other by the whole file. */
  private static boolean isLimitedOtherwise(MethodInvocationTree call) {
    Tree member = call;
    while (member.parent() != null && !(member.parent() instanceof ClassTree)) {
      member = member.parent();
    }
    NamesWithin here = new NamesWithin();
    member.accept(here);
    boolean isWhole = BuilderCalls.on(Calls.receiver(call).orElse(call)).starts().stream().anyMatch(NewClassTree.class::isInstance)
      && here.all().contains("build");
    if (isWhole || here.all().contains("callTimeout")) {
      return here.all().contains("callTimeout");
    }
    NamesWithin names = new NamesWithin();
    SourceNames.fileOf(call).types().forEach(type -> type.accept(names));
    return names.all().contains("callTimeout");
  }

  /** A stream of events and a web socket stay open on purpose. */
  private static boolean isLasting(MethodInvocationTree call) {
    NamesWithin names = new NamesWithin();
    SourceNames.fileOf(call).types().forEach(type -> type.accept(names));
    return names.all().stream().anyMatch(LASTING::contains);
  }

  static Optional<EndlessWait> of(NewClassTree creation) {
    if (!StaticCalls.isNew(creation, FEIGN) || creation.arguments().size() < 2) {
      return Optional.empty();
    }
    List<ExpressionTree> arguments = creation.arguments();
    Tree read = arguments.size() >= 4 ? arguments.get(2) : arguments.get(1);
    return Limit.isZero((ExpressionTree) read)
      ? Optional.of(new EndlessWait(creation, "Feign client", "a length over zero", List.of(), EndlessWait.Elsewhere.NOWHERE)) : Optional.empty();
  }
}
