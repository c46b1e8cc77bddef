package org.productiongap.framework.persistence;

import java.util.Optional;
import java.util.Set;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Names;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * What is handed to a message broker. Events inside the process and messages to browsers are none: they are gone with the process.
 */
final class MessageWrites implements WriteLibrary {

  private static final Set<String> SENDERS = Names.union(
    Set.of("org.springframework.kafka.core.KafkaTemplate", "org.springframework.kafka.core.KafkaOperations", "org.apache.kafka.clients.producer.Producer",
      "org.apache.kafka.clients.producer.KafkaProducer", "org.springframework.kafka.core.reactive.ReactiveKafkaProducerTemplate",
      "org.springframework.amqp.rabbit.core.RabbitTemplate", "org.springframework.amqp.rabbit.core.RabbitOperations",
      "org.springframework.amqp.core.AmqpTemplate", "org.springframework.jms.core.JmsTemplate", "org.springframework.jms.core.JmsOperations",
      "org.springframework.jms.core.JmsMessagingTemplate", "org.springframework.jms.core.JmsClient$OperationSpec",
      "org.springframework.cloud.stream.function.StreamBridge", "org.springframework.pulsar.core.PulsarTemplate",
      "org.eclipse.microprofile.reactive.messaging.Emitter", "io.smallrye.reactive.messaging.MutinyEmitter", "io.awspring.cloud.sqs.operations.SqsTemplate",
      "io.awspring.cloud.sqs.operations.SqsOperations", "io.awspring.cloud.sns.core.SnsTemplate", "software.amazon.awssdk.services.sqs.SqsClient",
      "software.amazon.awssdk.services.sns.SnsClient", "com.amazonaws.services.sqs.AmazonSQS", "com.google.cloud.spring.pubsub.core.PubSubTemplate",
      "org.apache.rocketmq.spring.core.RocketMQTemplate", "com.rabbitmq.client.Channel"),
    Jakarta.both("jms.JMSProducer", "jms.MessageProducer", "jms.QueueSender", "jms.TopicPublisher"));

  private static final WriteCalls CALLS = new WriteCalls()
    .with(SENDERS, Write.Target.MESSAGE, Write.Action.SEND, "send", "sendDefault", "sendAsync", "sendAndAwait",
    "sendMessage", "sendMessageBatch", "sendMany", "sendOffset", "convertAndSend", "convertSendAndReceive", "sendAndReceive", "sendNotification", "syncSend",
    "asyncSend", "publish", "basicPublish", "newMessage");

  @Override
  public Optional<Write> write(MethodInvocationTree call) {
    return CALLS.write(call);
  }
}
