package com.acme.shop.messages.silent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rabbitmq.client.Channel;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.messaging.handler.annotation.SendTo;
import org.springframework.stereotype.Component;

record Order(String id) {
}

interface Shelf {

  void pick(Order order);
}

@Component
class PickListeners {

  private static final Logger LOG = LoggerFactory.getLogger(PickListeners.class);

  private final Shelf shelf;
  private final ObjectMapper mapper;
  private final KafkaTemplate<String, String> kafka;

  PickListeners(Shelf shelf, ObjectMapper mapper, KafkaTemplate<String, String> kafka) {
    this.shelf = shelf;
    this.mapper = mapper;
    this.kafka = kafka;
  }

  @KafkaListener(topics = "letThrough")
  void letThrough(Order order) {
    shelf.pick(order);
  }

  @KafkaListener(topics = "rethrown")
  void rethrown(Order order) {
    try {
      shelf.pick(order);
    } catch (RuntimeException e) {
      LOG.error("Not picked", e);
      throw e;
    }
  }

  @KafkaListener(topics = "thrownLater")
  void thrownLater(Order order) {
    boolean isPicked = false;
    try {
      shelf.pick(order);
      isPicked = true;
    } catch (RuntimeException e) {
      LOG.error("Not picked", e);
    }
    if (!isPicked) {
      throw new IllegalStateException("Not picked, to be tried again");
    }
  }

  @KafkaListener(topics = "shownInTheLog")
  void shownInTheLog(Order order) {
    try {
      LOG.debug("Got {}", mapper.writeValueAsString(order));
    } catch (Exception e) {
      LOG.warn("Not shown", e);
    }
    shelf.pick(order);
  }

  @KafkaListener(topics = "deadLetter")
  void deadLetter(Order order) {
    try {
      shelf.pick(order);
    } catch (Exception e) {
      kafka.send("picks-dead", order.id());
    }
  }

  @RabbitListener(queues = "rejected")
  void rejected(Order order, Channel channel, long tag) throws IOException {
    try {
      shelf.pick(order);
      channel.basicAck(tag, false);
    } catch (Exception e) {
      LOG.error("Not picked", e);
      channel.basicNack(tag, false, false);
    }
  }

  @KafkaListener(topics = "unacknowledged")
  void unacknowledged(Order order, Acknowledgment acknowledgment) {
    try {
      shelf.pick(order);
      acknowledgment.acknowledge();
    } catch (Exception e) {
      LOG.error("Not picked", e);
    }
  }

  @KafkaListener(topics = "poison")
  void poison(String text) {
    Order order;
    try {
      order = mapper.readValue(text, Order.class);
    } catch (JsonProcessingException e) {
      LOG.error("No order: {}", text, e);
      return;
    }
    shelf.pick(order);
  }

  @KafkaListener(topics = "unreadable")
  void unreadable(String text) {
    Order order = null;
    try {
      order = mapper.readValue(text, Order.class);
    } catch (Exception e) {
      LOG.error("No order: {}", text, e);
    }
    if (order != null) {
      shelf.pick(order);
    }
  }

  @KafkaListener(topics = "duplicate")
  void duplicate(Order order) {
    try {
      shelf.pick(order);
    } catch (DuplicateKeyException e) {
      LOG.info("Picked already");
    }
  }

  @KafkaListener(topics = "reply")
  @SendTo("answers")
  String reply(Order order) {
    try {
      shelf.pick(order);
      return "picked";
    } catch (Exception e) {
      return "not picked";
    }
  }

  void notAListener(Order order) {
    try {
      shelf.pick(order);
    } catch (Exception e) {
      LOG.error("Not picked", e);
    }
  }
}

@Component
@Profile("dev")
class PickListenersForDevelopers {

  @KafkaListener(topics = "picks")
  void listen(Order order, Shelf shelf) {
    try {
      shelf.pick(order);
    } catch (Exception e) {
      LoggerFactory.getLogger("picks").error("Not picked", e);
    }
  }
}
