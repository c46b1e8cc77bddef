package samples.guardedproject;

import dev.langchain4j.model.chat.ChatModel;
import org.springframework.stereotype.Service;

@Service
class Letters {

  private final ChatModel model;

  Letters(ChatModel model) {
    this.model = model;
  }

  public String about(String topic) {
    return model.chat(topic);
  }
}
