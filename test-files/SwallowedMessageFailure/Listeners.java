package com.acme.shop.messages.listeners;

import jakarta.ejb.MessageDriven;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageListener;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;

@Retention(RetentionPolicy.RUNTIME)
@KafkaListener(topics = "invoices")
@interface Invoices {
}

interface Ledger {

  void book(Object invoice);
}

@MessageDriven
class InvoiceBean implements MessageListener {

  private static final Logger LOG = Logger.getLogger("invoices");

  private Ledger ledger;

  @Override
  public void onMessage(Message message) {
    try {
      ledger.book(message.getBody(String.class));
    } catch (Exception e) { // Noncompliant
      LOG.log(Level.SEVERE, "Not booked", e);
    }
  }
}

class Composed {

  private final Ledger ledger;

  Composed(Ledger ledger) {
    this.ledger = ledger;
  }

  @Invoices
  void book(String invoice) {
    try {
      ledger.book(invoice);
    } catch (Exception e) { // Noncompliant
      e.printStackTrace();
    }
  }
}

@KafkaListener(topics = "credits")
class ByType {

  private final Ledger ledger;

  ByType(Ledger ledger) {
    this.ledger = ledger;
  }

  @KafkaHandler
  void book(String credit) {
    try {
      ledger.book(credit);
    } catch (Exception e) { // Noncompliant
      e.printStackTrace();
    }
  }
}

class Containers {

  void start(SimpleMessageListenerContainer container, MessageConsumer consumer, Ledger ledger) throws JMSException {
    container.setMessageListener(message -> {
      try {
        ledger.book(message.getBody());
      } catch (Exception e) { // Noncompliant
        e.printStackTrace();
      }
    });
    consumer.setMessageListener(new MessageListener() {
      @Override
      public void onMessage(Message message) {
        try {
          ledger.book(message.getBody(String.class));
        } catch (Exception e) { // Noncompliant
          e.printStackTrace();
        }
      }
    });
    consumer.setMessageListener(message -> {
      try {
        ledger.book(message.getBody(String.class));
      } catch (JMSException e) {
        throw new IllegalStateException("Not booked", e);
      }
    });
  }
}
