package samples.graphql;

import java.util.List;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.annotation.DestinationVariable;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.stereotype.Controller;

record OrderInput(String item) {
}

@Controller
class Orders {

  @QueryMapping
  String order(@Argument String id) { // Noncompliant {{GET, PARAMETER String}}
    return id;
  }

  @MutationMapping
  String place(@Argument OrderInput input, @Argument List<OrderInput> more, ArgumentValue<OrderInput> maybe) { // Noncompliant {{POST, BODY OrderInput, BODY List<OrderInput>, BODY ArgumentValue<OrderInput>}}
    return "";
  }

  @SchemaMapping(typeName = "Mutation", field = "cancel")
  String cancel(@Argument("id") long id) { // Noncompliant {{POST, PARAMETER long}}
    return "";
  }

  @SchemaMapping
  String customer(OrderInput parent) { // Noncompliant {{ANY}}
    return "";
  }

  @MessageMapping("/chat")
  String chat(@Payload OrderInput input, @DestinationVariable String room) { // Noncompliant {{ANY, BODY OrderInput, PATH String}}
    return "";
  }

  @MessageMapping("/raw")
  String raw(Message<OrderInput> message, OrderInput payload) { // Noncompliant {{ANY, BODY Message<OrderInput>, BODY OrderInput}}
    return "";
  }
}
