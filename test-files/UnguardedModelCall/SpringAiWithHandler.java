package samples.springaihandler;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Assistant {

  private final ChatClient client;

  Assistant(ChatClient client) {
    this.client = client;
  }

  @GetMapping("/ask")
  String ask(@RequestParam String question) {
    return client.prompt(question).call().content();
  }

  @ExceptionHandler(RuntimeException.class)
  @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
  String failed() {
    return "The assistant is not available.";
  }
}
