package org.productiongap.framework.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.flow.Calls;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Annotations;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Methods that a message broker's library calls with a message, and that say by returning that the message is done with: Kafka, RabbitMQ, JMS, SQS, Pulsar,
 * RocketMQ, MicroProfile Reactive Messaging, Micronaut.
 */
public final class MessageHandlers {

  private static final Set<String> LISTENERS = Set.of("org.springframework.kafka.annotation.KafkaListener", "org.springframework.kafka.annotation.KafkaHandler",
    "org.springframework.kafka.annotation.KafkaListeners", "org.springframework.amqp.rabbit.annotation.RabbitListener",
    "org.springframework.amqp.rabbit.annotation.RabbitHandler", "org.springframework.amqp.rabbit.annotation.RabbitListeners",
    "org.springframework.jms.annotation.JmsListener", "org.springframework.jms.annotation.JmsListeners", "io.awspring.cloud.sqs.annotation.SqsListener",
    "io.awspring.cloud.messaging.listener.annotation.SqsListener", "org.springframework.cloud.aws.messaging.listener.annotation.SqsListener",
    "org.springframework.cloud.stream.annotation.StreamListener", "org.springframework.pulsar.annotation.PulsarListener",
    "org.springframework.pulsar.reactive.config.annotation.ReactivePulsarListener", "org.eclipse.microprofile.reactive.messaging.Incoming",
    "io.micronaut.configuration.kafka.annotation.Topic", "io.micronaut.rabbitmq.annotation.Queue", "io.micronaut.jms.annotations.Queue",
    "io.micronaut.jms.annotations.Topic");
  private static final Set<String> LISTENER_CLASSES = Set.of("io.micronaut.configuration.kafka.annotation.KafkaListener",
    "io.micronaut.rabbitmq.annotation.RabbitListener", "org.springframework.kafka.annotation.KafkaListener",
    "org.apache.rocketmq.spring.annotation.RocketMQMessageListener");
  private static final Set<String> LISTENER_TYPES = Stream.concat(Jakarta.both("jms.MessageListener")
    .stream(), Stream.of("org.springframework.amqp.core.MessageListener",
    "org.springframework.amqp.rabbit.listener.api.ChannelAwareMessageListener", "org.springframework.amqp.core.BatchMessageListener",
    "org.springframework.jms.listener.SessionAwareMessageListener", "org.springframework.kafka.listener.MessageListener",
    "org.springframework.kafka.listener.AcknowledgingMessageListener", "org.springframework.kafka.listener.ConsumerAwareMessageListener",
    "org.springframework.kafka.listener.AcknowledgingConsumerAwareMessageListener", "org.springframework.kafka.listener.BatchMessageListener",
    "org.springframework.kafka.listener.BatchAcknowledgingMessageListener", "org.apache.rocketmq.spring.core.RocketMQListener"))
      .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> CALLBACKS = Set.of("onMessage", "onMessageBatch");

  private static final Set<String> SETTERS = Set.of("setMessageListener", "setupMessageListener");

  private MessageHandlers() {
  }

  /**
   * @param file the root of a file
   * @return its handlers with a body, in the order of the source; computed once per file
   */
  public static List<MethodTree> in(CompilationUnitTree file) {
    return FileFacts.of(file, MessageHandlers.class, MessageHandlers::collect);
  }

  private static List<MethodTree> collect(CompilationUnitTree file) {
    List<MethodTree> handlers = new ArrayList<>();
    new EachNode() {
      @Override
      public void visitMethod(MethodTree method) {
        if (method.is(Tree.Kind.METHOD) && method.block() != null && handles(method)) {
          handlers.add(method);
        }
      }
    }.goThrough(file);
    return List.copyOf(handlers);
  }

  /**
   * The lambdas that are given to a listener container or a consumer as its handler, or made to be.
   *
   * @param file the root of a file
   * @return in the order of the source
   */
  public static List<LambdaExpressionTree> lambdasIn(CompilationUnitTree file) {
    List<LambdaExpressionTree> handlers = new ArrayList<>();
    new EachNode() {
      @Override
      public void visitLambdaExpression(LambdaExpressionTree lambda) {
        if (isHandler(lambda)) {
          handlers.add(lambda);
        }
      }
    }.goThrough(file);
    return List.copyOf(handlers);
  }

  /** Whether a lambda handles messages. */
  public static boolean isHandler(LambdaExpressionTree lambda) {
    return !lambda.parameters().isEmpty() && isTaken(lambda.parent()) && Types.isAny(lambda.symbolType(), LISTENER_TYPES);
  }

  /** Whether a place takes a handler: a container, a variable, a method that makes one. */
  private static boolean isTaken(Tree place) {
    return place != null && (place.is(Tree.Kind.RETURN_STATEMENT, Tree.Kind.VARIABLE)
      || place.parent() instanceof MethodInvocationTree call && SETTERS.contains(Calls.name(call).name()));
  }

  /** Whether a method handles messages. */
  public static boolean isHandler(MethodTree method) {
    return in(SourceNames.fileOf(method)).contains(method);
  }

  private static boolean handles(MethodTree method) {
    if (Annotations.has(Annotations.ofMethod(method), LISTENERS)) {
      return true;
    }
    if (!(method.parent() instanceof ClassTree owner) || !CALLBACKS.contains(method.simpleName().name())) {
      return false;
    }
    boolean isListener = Types.isAny(owner.symbol().type(), LISTENER_TYPES)
      || owner.superInterfaces().stream().anyMatch(parent -> SourceNames.of(parent).filter(LISTENER_TYPES::contains).isPresent());
    return isListener || Annotation.on(owner.modifiers()).stream().anyMatch(annotation -> annotation.is(LISTENER_CLASSES));
  }
}
