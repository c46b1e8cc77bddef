package samples.model.off;

import org.springframework.ai.chat.model.ChatModel;
import org.springframework.stereotype.Service;

@Service
class Summaries {

  private final ChatModel model;
  private final boolean isShort;

  Summaries(ChatModel model, boolean isShort) {
    this.model = model;
    this.isShort = isShort;
  }

  public String later(String text) {
    if (true) {
      return text;
    }
    return model.call(text);
  }

  public String never(String text) {
    if (false) {
      return model.call(text);
    }
    return text;
  }

  public String instead(String text) {
    if (true) {
      return text;
    } else {
      return model.call(text);
    }
  }

  public String sometimes(String text) {
    if (isShort) {
      return text;
    }
    return model.call(text); // Noncompliant
  }

  public String always(String text) {
    if (true) {
      return model.call(text); // Noncompliant
    }
    return text;
  }

  public String loud(String text) {
    if (true) {
      System.setProperty("asked", text);
    }
    return model.call(text); // Noncompliant
  }
}
