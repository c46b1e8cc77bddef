package samples.guardedproject;

import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@Configuration
class Clients {

  @Bean
  ChatModel model() {
    return OpenAiChatModel.builder().apiKey(System.getenv("MODEL_KEY")).timeout(Duration.ofSeconds(10)).maxRetries(1).build();
  }
}

@RestControllerAdvice
class Failures {

  @ExceptionHandler(LangChain4jException.class)
  @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
  String failed() {
    return "The assistant is not available.";
  }
}
