package samples.others;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.messaging.handler.annotation.Payload;

@Controller("/reviews")
class ReviewEndpoint {

  @Post
  void write(@Body ReviewInput review) { // Noncompliant
  }

  @Post("/request")
  void writeRequest(HttpRequest<ReviewInput> request) { // Noncompliant
  }

  @Post("/valid")
  void valid(@Body @Valid ReviewInput review) {
  }
}

@org.springframework.stereotype.Controller
class ReviewResolver {

  @MutationMapping
  ReviewInput addReview(@Argument ReviewInput input) { // Noncompliant
    return input;
  }

  @MutationMapping
  ReviewInput addValidReview(@Argument @Valid ReviewInput input) {
    return input;
  }
}

@org.springframework.stereotype.Controller
class ReviewMessages {

  @MessageMapping("/reviews")
  void receive(@Payload ReviewInput review) { // Noncompliant
  }

  @MessageMapping("/reviews/valid")
  void receiveValid(@Payload @Valid ReviewInput review) {
  }
}

record ReviewInput(@NotBlank String text) {
}
