package samples.providers;

import com.anthropic.client.AnthropicClient;
import com.anthropic.errors.AnthropicException;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.google.genai.Client;
import org.springframework.stereotype.Service;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;

@Service
class Texts {

  private final AnthropicClient anthropic;
  private final Client gemini;
  private final BedrockRuntimeClient bedrock;

  Texts(AnthropicClient anthropic, Client gemini, BedrockRuntimeClient bedrock) {
    this.anthropic = anthropic;
    this.gemini = gemini;
    this.bedrock = bedrock;
  }

  public Message byAnthropic(MessageCreateParams params) {
    return anthropic.messages().create(params); // Noncompliant
  }

  public String byGemini(String question) {
    return gemini.models.generateContent("gemini-2.5-flash", question, null).text(); // Noncompliant
  }

  public String byBedrock(ConverseRequest request) {
    return bedrock.converse(request).output().message().content().get(0).text(); // Noncompliant
  }

  public Message careful(MessageCreateParams params) {
    try {
      return anthropic.messages().create(params);
    } catch (AnthropicException e) {
      throw new IllegalStateException("No text today", e);
    }
  }
}
