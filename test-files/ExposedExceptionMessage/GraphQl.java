package com.acme.shop.graphql;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.io.IOException;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.messaging.handler.annotation.MessageExceptionHandler;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.messaging.simp.annotation.SendToUser;
import org.springframework.stereotype.Controller;

class SeatTakenException extends RuntimeException {

  SeatTakenException(String message) {
    super(message);
  }
}

record SeatPayload(boolean done, String error) {
}

@Controller
class Seats {

  private final SimpMessagingTemplate messages;

  Seats(SimpMessagingTemplate messages) {
    this.messages = messages;
  }

  @MutationMapping
  SeatPayload reserve(@Argument String seat) {
    try {
      store(seat);
      return new SeatPayload(true, null);
    } catch (IOException e) {
      return new SeatPayload(false, e.getMessage()); // Noncompliant
    } catch (SeatTakenException e) {
      return new SeatPayload(false, e.getMessage());
    }
  }

  @GraphQlExceptionHandler
  GraphQLError failed(IllegalStateException e, DataFetchingEnvironment environment) {
    return GraphQLError.newError().message("Failed: %s", e.getMessage()).build(); // Noncompliant
  }

  @MessageMapping("/reserve")
  String overSocket(String seat) {
    try {
      store(seat);
      return "done";
    } catch (IOException e) {
      messages.convertAndSend("/topic/failures", e.getMessage()); // Noncompliant
      return "failed";
    }
  }

  @MessageExceptionHandler
  @SendToUser("/queue/errors")
  String socketFailed(Throwable failure) {
    return failure.getMessage(); // Noncompliant
  }

  private void store(String seat) throws IOException {
    if (seat.isEmpty()) {
      throw new SeatTakenException("Please choose a seat");
    }
  }
}

class Errors extends DataFetcherExceptionResolverAdapter {

  @Override
  protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
    if (failure instanceof SeatTakenException taken) {
      return GraphqlErrorBuilder.newError(environment).message(taken.getMessage()).errorType(ErrorType.DataFetchingException).build();
    }
    return GraphqlErrorBuilder.newError(environment)
      .message(failure.getMessage()) // Noncompliant {{The text of this Throwable reaches the client: log "failure" and answer with a text of your own.}}
      .errorType(ErrorType.DataFetchingException)
      .build();
  }
}
