package com.acme.shop.messages.microprofile;

import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

interface Fares {

  void charge(String ride);
}

class FareListener {

  private static final Logger LOG = LoggerFactory.getLogger(FareListener.class);

  private final Fares fares;

  FareListener(Fares fares) {
    this.fares = fares;
  }

  @Incoming("rides")
  void charge(String ride) {
    try {
      fares.charge(ride);
    } catch (Exception e) { // Noncompliant
      LOG.error("Not charged", e);
    }
  }

  @Incoming("messages")
  CompletionStage<Void> acknowledged(Message<String> ride) {
    try {
      fares.charge(ride.getPayload());
      return ride.ack();
    } catch (Exception e) { // Noncompliant
      LOG.error("Not charged", e);
      return ride.ack();
    }
  }

  @Incoming("ended")
  CompletionStage<Void> ended(Message<String> ride) {
    try {
      fares.charge(ride.getPayload());
    } catch (Exception e) { // Noncompliant
      LOG.error("Not charged", e);
    }
    return ride.ack();
  }

  @Incoming("refused")
  CompletionStage<Void> refused(Message<String> ride) {
    try {
      fares.charge(ride.getPayload());
      return ride.ack();
    } catch (Exception e) {
      return ride.nack(e);
    }
  }
}
