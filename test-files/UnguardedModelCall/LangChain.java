package samples.langchain;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.SystemMessage;
import dev.langchain4j.service.UserMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.faulttolerance.Timeout;

interface Support {

  @SystemMessage("You answer questions about parcels.")
  String answer(String question);
}

interface Chat {

  String answer(@MemoryId String person, @UserMessage String text);

  String name();
}

@Path("/chat")
class ChatResource {

  private final Chat chat;

  ChatResource(Chat chat) {
    this.chat = chat;
  }

  @GET
  public String ask(@QueryParam("q") String question) {
    return chat.answer(chat.name(), question); // Noncompliant
  }
}

@Path("/support")
class SupportResource {

  private final Support support;
  private final ChatModel model;

  SupportResource(Support support, ChatModel model) {
    this.support = support;
    this.model = model;
  }

  @GET
  public String ask(@QueryParam("q") String question) {
    return support.answer(question); // Noncompliant
  }

  @GET
  @Path("/plain")
  public String plain(@QueryParam("q") String question) {
    return model.chat(question); // Noncompliant
  }
}

@ApplicationScoped
class Letters {

  private final ChatModel model;

  Letters(ChatModel model) {
    this.model = model;
  }

  @Timeout(5_000)
  public String limited(String topic) {
    return model.chat(topic);
  }

  public void streamed(StreamingChatModel streaming, String topic, StreamingChatResponseHandler handler) {
    streaming.chat(topic, handler);
  }
}
