package samples.openai;

import com.openai.client.OpenAIClient;
import com.openai.models.ChatCompletion;
import com.openai.models.ChatCompletionCreateParams;
import org.springframework.stereotype.Service;

@Service
class Texts {

  private final OpenAIClient client;

  Texts(OpenAIClient client) {
    this.client = client;
  }

  public ChatCompletion answer(ChatCompletionCreateParams params) {
    return client.chat().completions().create(params); // Noncompliant
  }
}
