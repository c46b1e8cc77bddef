package org.productiongap.framework.http;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.productiongap.flow.Calls;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Names;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.productiongap.framework.model.ModelCalls;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Calls that leave the process and wait for an answer.
 */
public final class RemoteCalls {

  private static final String SPRING = "org.springframework.";
  private static final Set<String> EXCHANGES = Set.of("getForObject", "getForEntity", "postForObject", "postForEntity", "postForLocation", "put",
    "patchForObject", "delete", "exchange", "execute", "headForHeaders", "optionsForAllow");
  private static final Set<String> INVOCATIONS = Set.of("get", "post", "put", "delete", "head", "options", "patch", "method", "invoke");
  private static final Set<String> READS = Set.of("getInputStream", "getResponseCode", "connect");
  private static final Map<String, Set<String>> BY_TYPE = Map.ofEntries(
    Map.entry(SPRING + "web.client.RestOperations", EXCHANGES),
    Map.entry(SPRING + "web.client.RestTemplate", EXCHANGES),
    Map.entry(SPRING + "web.client.RestClient$ResponseSpec", Set.of("body", "toEntity", "toBodilessEntity")),
    Map.entry(SPRING + "web.client.RestClient$RequestHeadersSpec", Set.of("exchange")),
    Map.entry(SPRING + "mail.MailSender", Set.of("send")),
    Map.entry(SPRING + "mail.javamail.JavaMailSender", Set.of("send")),
    Map.entry(SPRING + "ws.client.core.WebServiceOperations", Set.of("marshalSendAndReceive", "sendSourceAndReceiveToResult")),
    Map.entry("java.net.http.HttpClient", Set.of("send")),
    Map.entry("java.net.HttpURLConnection", READS),
    Map.entry("org.apache.http.client.HttpClient", Set.of("execute")),
    Map.entry("org.apache.hc.client5.http.classic.HttpClient", Set.of("execute")),
    Map.entry("okhttp3.Call", Set.of("execute")),
    Map.entry("retrofit2.Call", Set.of("execute")),
    Map.entry("jakarta.ws.rs.client.SyncInvoker", INVOCATIONS),
    Map.entry("javax.ws.rs.client.SyncInvoker", INVOCATIONS),
    Map.entry("jakarta.ws.rs.client.Invocation", INVOCATIONS),
    Map.entry("javax.ws.rs.client.Invocation", INVOCATIONS));
  /** The types of {@link #BY_TYPE} by the names of their methods. */
  private static final Map<String, Set<String>> BY_NAME = BY_TYPE.entrySet().stream()
    .flatMap(type -> type.getValue().stream().map(name -> Map.entry(name, type.getKey())))
    .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableSet())));
  private static final Set<String> CLIENT_INTERFACES = Set.of("org.springframework.cloud.openfeign.FeignClient",
    "org.eclipse.microprofile.rest.client.inject.RegisterRestClient", "org.springframework.web.service.annotation.HttpExchange",
    "io.micronaut.http.client.annotation.Client");
  private static final Set<String> TRANSPORT = Jakarta.both("mail.Transport");
  private static final Set<String> BLOCKS = Set.of("block", "blockOptional", "blockFirst", "blockLast");
  private static final Set<String> SENT_LATER = Set.of("bodyToMono", "bodyToFlux", "toEntity", "toEntityList", "toEntityFlux", "toBodilessEntity",
    "exchangeToMono", "exchangeToFlux", "exchange");
  /** What starts a chain at once, or waits for it. */
  private static final Set<String> STARTS = Names.union(BLOCKS, Set.of("subscribe", "toFuture", "toIterable", "toStream"));
  private static final Set<String> LOCAL_AWS = Set.of("close", "utilities", "serviceName", "builder", "create", "waiter", "serviceClientConfiguration",
    "shutdown", "getUrl", "getResourceUrl", "generatePresignedUrl", "getRegion", "getRegionName", "setRegion", "setEndpoint", "getCachedResponseMetadata",
    "waiters");
  private static final Set<String> STRIPE = Set.of("create", "retrieve", "update", "delete", "cancel", "capture", "confirm", "list", "search", "pay",
    "finalizeInvoice");

  private RemoteCalls() {
  }

  /**
   * Whether a call goes to another process and the thread waits for it.
   *
   * @param call any call
   */
  public static boolean is(MethodInvocationTree call) {
    return isStatic(call) || Calls.receiver(call).filter(receiver -> !Calls.isTypeName(receiver)).filter(receiver -> isOn(receiver, call)).isPresent()
      || ModelCalls.isCall(call);
  }

  /**
   * Whether a call makes a reactive chain that goes to another process once somebody subscribes, which this code leaves to whoever gets the chain.
   *
   * @param call any call
   */
  public static boolean isSentBySubscriber(MethodInvocationTree call) {
    return SENT_LATER.contains(Calls.name(call).name()) && Types.isPublisher(call.symbolType())
      && Calls.receiver(call).filter(RemoteCalls::startsAtWebClient).isPresent()
      && !isStarted(call);
  }

  private static boolean isStarted(MethodInvocationTree call) {
    for (Tree step = call; step.parent() instanceof MemberSelectExpressionTree select && select.parent() instanceof MethodInvocationTree next; step = next) {
      if (STARTS.contains(Calls.name(next).name())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isStatic(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    return name.equals("send") && StaticCalls.is(call, TRANSPORT, Set.of("send"))
      || STRIPE.contains(name) && StaticCalls.owner(call).filter(owner -> owner.startsWith("com.stripe.model.")).isPresent();
  }

  private static boolean isOn(ExpressionTree receiver, MethodInvocationTree call) {
    String name = Calls.name(call).name();
    Type type = receiver.symbolType();
    String declared = StaticCalls.typeOf(receiver).orElse("");
    for (String known : BY_NAME.getOrDefault(name, Set.of())) {
      if (known.equals(declared) || Types.is(type, known)) {
        return true;
      }
    }
    boolean isAws = declared.startsWith("software.amazon.awssdk.services.") && declared.endsWith("Client") && !declared.endsWith("AsyncClient")
      && !LOCAL_AWS.contains(name)
      || declared.startsWith("com.amazonaws.services.") && !declared.contains(".model.")
      && declared.substring(declared.lastIndexOf('.') + 1).startsWith("Amazon") && !LOCAL_AWS.contains(name);
    boolean isStripe = declared.startsWith("com.stripe.service.") && STRIPE.contains(name) || declared.startsWith("com.stripe.model.") && STRIPE.contains(name);
    return isAws || isStripe || BLOCKS.contains(name) && startsAtWebClient(receiver) || isClientInterface(call);
  }

  private static boolean startsAtWebClient(ExpressionTree reactive) {
    Optional<ExpressionTree> current = Optional.of(reactive);
    while (current.isPresent() && current.get() instanceof MethodInvocationTree call) {
      current = Calls.receiver(call);
    }
    return current.filter(root -> StaticCalls.typeOf(root).filter(type -> type.startsWith(SPRING + "web.reactive.function.client.")).isPresent()
      || Calls.isTypeName(root) && root.symbolType().fullyQualifiedName().startsWith(SPRING + "web.reactive.function.client.")).isPresent();
  }

  /** A method of an interface that a library implements with a client behind it. */
  private static boolean isClientInterface(MethodInvocationTree call) {
    return !call.methodSymbol().isUnknown() && call.methodSymbol().owner() instanceof Symbol.TypeSymbol owner && owner.isInterface()
      && !owner.type().fullyQualifiedName().startsWith("java.")
      && (Annotation.on(owner).stream().anyMatch(annotation -> annotation.is(CLIENT_INTERFACES))
        || Annotation.on(call.methodSymbol()).stream().anyMatch(annotation -> annotation.isOrCarries(Set.of("org.springframework.web.service.annotation.HttpExchange"))));
  }
}
