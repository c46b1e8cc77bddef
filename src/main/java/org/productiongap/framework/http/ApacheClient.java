package org.productiongap.framework.http;

import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Apache's HTTP clients. Version 4 leaves all time-outs to the system, which has none for reading. Version 5 gives up a connect
 * after three minutes and knows no response time-out; its blocking sockets read for three minutes, its others for ever.
 */
final class ApacheClient extends TimedObject {

  private static final String HC4 = "org.apache.http.impl.";
  private static final String HC5 = "org.apache.hc.client5.http.impl.";
  private static final Set<String> FINISHED_OWNERS = Set.of(HC4 + "client.HttpClients", HC5 + "classic.HttpClients", HC5 + "async.HttpAsyncClients", HC4
    + "nio.client.HttpAsyncClients");
  private static final Set<String> FINISHED = Set.of("createDefault", "createSystem", "createMinimal");
  private static final Set<String> BUILDER_OWNERS = Set.of(HC4 + "client.HttpClients", HC5 + "classic.HttpClients", HC5 + "async.HttpAsyncClients", HC4
    + "nio.client.HttpAsyncClients",
    HC4 + "client.HttpClientBuilder", HC5 + "classic.HttpClientBuilder", HC5 + "async.HttpAsyncClientBuilder");
  private static final Set<String> OLD = Set.of(HC4 + "client.DefaultHttpClient", "org.apache.commons.httpclient.HttpClient");

  @Override
  Set<String> homes() {
    return Set.of("org.apache.http.impl.", "org.apache.hc.client5.", "org.apache.http.params.", "org.apache.http.client.HttpClient",
      "org.apache.commons.httpclient.");
  }

  @Override
  Optional<Limit> created(ExpressionTree expression, Limits limits) {
    boolean isFinished = StaticCalls.is(expression, FINISHED_OWNERS, FINISHED);
    boolean isBuilder = StaticCalls.is(expression, BUILDER_OWNERS, Set.of("custom", "create"));
    boolean isOld = expression instanceof NewClassTree creation && StaticCalls.isNew(creation, OLD) && Limits.isPlain(creation)
      && creation.arguments().isEmpty();
    if (!isFinished && !isBuilder && !isOld) {
      return Optional.empty();
    }
    return Optional.of(EachRequest.isConfigured(SourceNames.fileOf(expression)) ? Limit.UNKNOWN : Limit.NONE);
  }

  @Override
  Limit step(MethodInvocationTree call, Limits limits) {
    return call.arguments().isEmpty() || !isOldParameter(call) ? ApacheSettings.ofName(call, limits) : Limit.UNKNOWN;
  }

  private static boolean isOldParameter(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    return name.equals("setParameter") || name.equals("setIntParameter") || name.equals("setTimeout");
  }

  @Override
  Limit handed(Tree taker) {
    return taker instanceof MethodInvocationTree call
      && (Limits.mayChange(taker) || StaticCalls.owner(call).filter(owner -> owner.endsWith("HttpConnectionParams")).isPresent())
      ? Limit.UNKNOWN : Limit.NONE;
  }

  @Override
  Optional<Client> client(ExpressionTree creation, Limits.Found found) {
    boolean isFinished = creation instanceof NewClassTree || FINISHED.contains(Calls.name((MethodInvocationTree) creation).name()) || found.isTakenBy("build");
    boolean isFactory = found.takers().stream().anyMatch(ApacheClient::isRequestFactory);
    boolean isUsed = found.isTakenBy("execute");
    boolean isFive = StaticCalls.typeOf(creation).or(() -> creation instanceof MethodInvocationTree call ? StaticCalls.owner(call) : Optional.empty())
      .filter(type -> type.startsWith("org.apache.hc.")).isPresent();
    return isFinished && !isFactory ? Optional.of(new Client("HttpClient", isFive ? "\"setResponseTimeout(...)\" in its request configuration"
      : "\"setSocketTimeout(...)\" in its request configuration", isUsed ? EndlessWait.Elsewhere.NOWHERE
      : EndlessWait.Elsewhere.EACH_REQUEST)) : Optional.empty();
  }

  /** Whether a request factory takes the client; it is judged with that, which may set time-outs as well. */
  private static boolean isRequestFactory(Tree taker) {
    return taker instanceof NewClassTree owner && owner.identifier().symbolType().name().endsWith("RequestFactory")
      || taker instanceof MethodInvocationTree call && Calls.name(call).name().equals("setHttpClient")
        && Calls.receiver(call).filter(receiver -> receiver.symbolType().name().endsWith("RequestFactory")).isPresent();
  }
}
