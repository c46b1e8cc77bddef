package samples.silent;

import org.springframework.stereotype.Service;

interface ChatModel {

  String call(String text);
}

@Service
class Echo {

  private final ChatModel model;

  Echo(ChatModel model) {
    this.model = model;
  }

  public String of(String text) {
    return model.call(text);
  }
}
