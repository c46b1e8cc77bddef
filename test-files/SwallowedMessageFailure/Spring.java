package com.acme.shop.messages;

import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.annotation.RabbitHandler;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jms.annotation.JmsListener;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.stereotype.Component;

interface Shipments {

  void ship(String order);
}

@Component
class ShipmentListeners {

  private static final Logger LOG = LoggerFactory.getLogger(ShipmentListeners.class);

  private final Shipments shipments;

  ShipmentListeners(Shipments shipments) {
    this.shipments = shipments;
  }

  @KafkaListener(topics = "orders")
  void kafka(String order) {
    try {
      shipments.ship(order);
    } catch (Exception e) { // Noncompliant {{This message counts as done although its work failed, and is lost: let "e" through, or send the message where it can be tried again.}}
//           ^^^^^^^^^^^
      LOG.error("Not shipped", e);
    }
  }

  @RabbitListener(queues = "orders")
  void rabbit(String order) {
    try {
      shipments.ship(order);
    } catch (RuntimeException e) { // Noncompliant
      e.printStackTrace();
    }
  }

  @JmsListener(destination = "orders")
  void jms(String order) {
    try {
      shipments.ship(order);
    } catch (DataAccessException | IllegalStateException e) { // Noncompliant
      LOG.warn("Not shipped: {}", e.getMessage());
    }
  }

  @KafkaListener(topics = "batches")
  void batch(List<String> orders, Acknowledgment acknowledgment) {
    for (String order : orders) {
      try {
        shipments.ship(order);
      } catch (Exception e) { // Noncompliant
        LOG.error("Not shipped", e);
      }
    }
    acknowledgment.acknowledge();
  }

  @KafkaListener(topics = "byHand")
  void byHand(String order, Acknowledgment acknowledgment) {
    try {
      shipments.ship(order);
      acknowledgment.acknowledge();
    } catch (Exception e) { // Noncompliant
      LOG.error("Not shipped", e);
      acknowledgment.acknowledge();
    }
  }

  @KafkaListener(topics = "helped")
  void byHelper(String order) {
    LOG.info("Order {}", order);
    process(order);
  }

  private void process(String order) {
    try {
      shipments.ship(order);
    } catch (Throwable t) { // Noncompliant
      LOG.error("Not shipped", t);
    }
  }
}

@RabbitListener(queues = "returns")
class ReturnListener {

  private final Shipments shipments;

  ReturnListener(Shipments shipments) {
    this.shipments = shipments;
  }

  @RabbitHandler
  void handle(String order) {
    try {
      shipments.ship(order);
    } catch (Exception ignored) { // Noncompliant
      // the next one will do
    }
  }
}

class OldListener implements MessageListener {

  private final Shipments shipments;

  OldListener(Shipments shipments) {
    this.shipments = shipments;
  }

  @Override
  public void onMessage(Message message) {
    try {
      shipments.ship(message.getJMSMessageID());
    } catch (Exception e) { // Noncompliant
      System.out.println(e.getMessage());
    }
  }
}
