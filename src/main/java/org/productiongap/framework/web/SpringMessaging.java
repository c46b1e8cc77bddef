package org.productiongap.framework.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Annotations;
import org.productiongap.framework.web.RequestInput.Kind;
import org.sonar.plugins.java.api.tree.TypeTree;

/**
 * Messages that a browser or an RSocket client sends to Spring.
 */
final class SpringMessaging implements WebFramework {

  private static final String HANDLER = "org.springframework.messaging.handler.annotation.";
  private static final Set<String> MAPPINGS = Set.of(HANDLER + "MessageMapping", "org.springframework.messaging.simp.annotation.SubscribeMapping",
    "org.springframework.messaging.rsocket.annotation.ConnectMapping");
  private static final Set<String> RSOCKET_CONTRACT = Set.of("org.springframework.messaging.rsocket.service.RSocketExchange");
  private static final Map<String, Kind> SOURCES = Map.of(HANDLER + "Payload", Kind.BODY, HANDLER + "DestinationVariable", Kind.PATH,
    HANDLER + "Header", Kind.HEADER, HANDLER + "Headers", Kind.HEADER);
  private static final Set<String> MESSAGE = Set.of("org.springframework.messaging.Message");

  private static final Set<String> EXCEPTION_HANDLER = Set.of(HANDLER + "MessageExceptionHandler");
  private static final List<AnswerCall> ANSWERS = AnswerCall.each(Set.of("org.springframework.messaging.simp.SimpMessageSendingOperations",
    "org.springframework.messaging.simp.SimpMessagingTemplate"), 1, "convertAndSend", "convertAndSendToUser").toList();

  @Override
  public Optional<WebEndpoint> endpoint(HandlerMethod method) {
    boolean isMapped = Annotations.has(method.annotations(), MAPPINGS)
      || method.owner().isController() && Annotations.has(method.annotations(), RSOCKET_CONTRACT);
    return isMapped ? Optional.of(new WebEndpoint(method.tree(), Set.of(), method.inputs(index -> kind(method, index)))) : Optional.empty();
  }

  private static Optional<Kind> kind(HandlerMethod method, int index) {
    TypeTree type = method.typeOf(index);
    List<Annotation> annotations = method.annotationsOf(index);
    for (Annotation annotation : annotations) {
      if (SOURCES.containsKey(annotation.name())) {
        return Optional.of(SOURCES.get(annotation.name()));
      }
    }
    boolean isPayload = BoundTypes.is(type, MESSAGE) || BoundTypes.sayNothingOfTheSource(annotations)
      && (type.symbolType().is("java.lang.String") || BoundTypes.hasMembersToBind(type.symbolType()));
    return isPayload ? Optional.of(Kind.BODY) : Optional.empty();
  }
  @Override
  public Optional<FailureHandler> failureHandler(HandlerMethod method) {
    return Annotations.find(method.annotations(), EXCEPTION_HANDLER)
      .map(handler -> method.failureHandlerFor(SpringControllers.typesOf(handler)));
  }

  @Override
  public List<AnswerCall> answerCalls() {
    return ANSWERS;
  }

}
