package org.productiongap.framework.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.flow.Calls;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * The clients of hosted models, with the calls that go out to one.
 */
final class ModelLibraries {

  private static final String SPRING = "org.springframework.ai.";
  private static final String LC4J = "dev.langchain4j.model.";
  private static final Set<String> AI_SERVICE = Set.of("dev.langchain4j.service.spring.AiService", "io.quarkiverse.langchain4j.RegisterAiService");
  private static final Set<String> AI_MESSAGES = Set.of("dev.langchain4j.service.SystemMessage", "dev.langchain4j.service.UserMessage");

  private static final Set<String> AI_PARAMETERS = Set.of("dev.langchain4j.service.UserMessage", "dev.langchain4j.service.MemoryId",
    "dev.langchain4j.service.V", "dev.langchain4j.service.UserName");

  private static final List<Library> ALL = List.of(
    new Library("Spring AI", Set.of(SPRING), Set.of(SPRING + "chat.client.ChatClient$CallResponseSpec", SPRING + "chat.client.ChatClient$StreamResponseSpec"),
      Set.of("content", "entity", "chatResponse", "responseEntity", "chatClientResponse")),
    new Library("Spring AI", Set.of(SPRING), Set.of(SPRING + "chat.model.ChatModel", SPRING + "chat.model.StreamingChatModel", SPRING
      + "embedding.EmbeddingModel", SPRING + "image.ImageModel",
      SPRING + "model.Model", SPRING + "model.StreamingModel"), Set.of("call", "stream", "embed", "embedForResponse")),
    new Library("LangChain4j", Set.of("dev.langchain4j."),
      Set.of(LC4J + "chat.ChatModel", LC4J + "chat.ChatLanguageModel", LC4J + "language.LanguageModel", LC4J + "embedding.EmbeddingModel",
      LC4J + "image.ImageModel", LC4J + "moderation.ModerationModel"), Set.of("chat", "generate", "embed", "embedAll", "moderate", "edit")),
    new Library("Google GenAI", Set.of("com.google.genai."), Set.of("com.google.genai.Models", "com.google.genai.Chat", "com.google.genai.AsyncModels"),
      Set.of("generateContent", "generateContentStream", "embedContent", "generateImages", "generateVideos", "editImage", "sendMessage", "sendMessageStream")),
    new Library("Azure OpenAI", Set.of("com.azure.core.exception."), Set.of("com.azure.ai.openai.OpenAIClient", "com.azure.ai.openai.OpenAIAsyncClient"),
      Set.of("getChatCompletions", "getChatCompletionsStream", "getCompletions", "getCompletionsStream", "getEmbeddings", "getImageGenerations",
        "getAudioTranscription", "generateSpeechFromText")),
    new Library("Bedrock", Set.of("software.amazon.awssdk."), Set.of("software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient",
      "software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient"),
        Set.of("invokeModel", "converse", "converseStream", "invokeModelWithResponseStream")));

  private static final List<Library> SERVICES = List.of(
    new Library("OpenAI", Set.of("com.openai."), Set.of("com.openai.services."), Set.of("create", "createStreaming", "generate", "edit", "createVariation")),
    new Library("Anthropic", Set.of("com.anthropic."), Set.of("com.anthropic.services."), Set.of("create", "createStreaming", "countTokens")));

  private static final Library AI_SERVICES = new Library("LangChain4j", Set.of("dev.langchain4j."), Set.of(), Set.of());
  private static final Set<String> CALLS = Stream.concat(ALL.stream(), SERVICES.stream()).flatMap(library -> library.calls().stream())
    .collect(Collectors.toUnmodifiableSet());

  private ModelLibraries() {
  }

  /** The packages of all of them, with the last dot. */
  static Set<String> homes() {
    return Set.of(SPRING, "dev.langchain4j.", "com.openai.", "com.anthropic.", "com.google.genai.", "com.azure.ai.openai.",
      "software.amazon.awssdk.services.bedrockruntime.");
  }

  /**
   * A library.
   *
   * @param name what people call it
   * @param exceptionHomes the packages of the exceptions it throws
   * @param types the types that calls go out through, or the package of these types
   * @param calls the methods that do
   */
  record Library(String name, Set<String> exceptionHomes, Set<String> types, Set<String> calls) {
  }

  /** The library whose model a call asks. */
  static Optional<Library> calledBy(MethodInvocationTree call) {
    return FileFacts.about(ModelLibraries.class, call, ModelLibraries::find);
  }

  private static Optional<Library> find(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    Optional<ExpressionTree> receiver = Calls.receiver(call).filter(expression -> !Calls.isTypeName(expression));
    if (receiver.isEmpty()) {
      return Optional.empty();
    }
    if (!CALLS.contains(name)) {
      return isAiService(call) ? Optional.of(AI_SERVICES) : Optional.empty();
    }
    Type type = receiver.get().symbolType();
    String declared = StaticCalls.typeOf(receiver.get()).orElse("");
    return ALL.stream()
      .filter(library -> library.calls().contains(name) && library.types().stream().anyMatch(known -> known.equals(declared) || Types.is(type, known)))
      .findFirst()
      .or(() -> SERVICES.stream().filter(library -> library.calls().contains(name) && library.types().stream().anyMatch(declared::startsWith)).findFirst())
      .or(() -> isAiService(call) ? Optional.of(AI_SERVICES) : Optional.empty());
  }

  /** A call of an interface that the library implements with a model behind it. */
  private static boolean isAiService(MethodInvocationTree call) {
    Symbol.MethodSymbol method = call.methodSymbol();
    Symbol owner = method.isUnknown() ? null : method.owner();
    if (owner == null || !(owner instanceof Symbol.TypeSymbol type) || !type.isInterface() || type.type().fullyQualifiedName().startsWith("java.")) {
      return false;
    }
    return Annotation.on(type).stream().anyMatch(annotation -> annotation.is(AI_SERVICE))
      || Annotation.on(method).stream().anyMatch(annotation -> annotation.is(AI_MESSAGES))
      || method.declarationParameters().stream().flatMap(parameter -> Annotation.on(parameter).stream()).anyMatch(annotation -> annotation.is(AI_PARAMETERS));
  }
}
