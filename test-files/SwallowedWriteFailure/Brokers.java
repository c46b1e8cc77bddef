package com.acme.shop.swallowed.brokers;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Service;

@Service
class Announcements {

  private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);

  private final KafkaTemplate<String, String> kafka;
  private final RabbitTemplate rabbit;
  private final JmsTemplate jms;
  private final MongoTemplate mongo;

  Announcements(KafkaTemplate<String, String> kafka, RabbitTemplate rabbit, JmsTemplate jms, MongoTemplate mongo) {
    this.kafka = kafka;
    this.rabbit = rabbit;
    this.jms = jms;
    this.mongo = mongo;
  }

  void toKafka(String order) {
    try {
      kafka.send("orders", order);
    } catch (Exception e) { // Noncompliant
      LOG.error("Not announced", e);
    }
  }

  void toRabbit(String order) {
    try {
      rabbit.convertAndSend("orders", order);
    } catch (AmqpException e) { // Noncompliant
      LOG.error("Not announced", e);
    }
  }

  void toJms(String order) {
    try {
      jms.convertAndSend("orders", order);
    } catch (RuntimeException e) { // Noncompliant
    }
  }

  void toMongo(Object order) {
    try {
      mongo.save(order, "orders");
    } catch (Exception e) { // Noncompliant
      LOG.error("Not kept", e);
    }
  }

  void ifThere(Optional<Object> order) {
    order.ifPresent(found -> {
      try {
        mongo.save(found, "orders");
      } catch (Exception e) { // Noncompliant
        LOG.error("Not kept", e);
      }
    });
  }

  void notifyCustomer(String customer) {
    try {
      rabbit.convertAndSend("mails", customer);
    } catch (AmqpException e) {
      LOG.warn("No mail", e);
    }
  }
}
