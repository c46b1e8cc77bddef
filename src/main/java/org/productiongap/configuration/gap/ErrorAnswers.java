package org.productiongap.configuration.gap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.configuration.Configuration;
import org.productiongap.configuration.ConfiguredValue;
import org.productiongap.configuration.Setting;

/**
 * Where a framework is told to put the details of exceptions into its answers. The errors of single fields are written for the client.
 */
public final class ErrorAnswers {

  private static final Map<Setting, String> DETAILS = Map.of(Setting.ERROR_STACK_TRACE, "the stack trace", Setting.ERROR_MESSAGE, "the text",
    Setting.ERROR_EXCEPTION, "the class");
  private static final Set<String> ALWAYS = Set.of("always", "true");
  private static final Set<String> ON_REQUEST = Set.of("on-param", "on-trace-param");

  private ErrorAnswers() {
  }

  /** By setting, file and line. */
  public static List<ConfigurationGap> in(Configuration configuration) {
    Stream<ConfigurationGap> details = Stream.of(Setting.ERROR_STACK_TRACE, Setting.ERROR_MESSAGE, Setting.ERROR_EXCEPTION)
      .flatMap(setting -> configuration.inProduction(setting).map(value -> gap(value, DETAILS.get(setting))).flatMap(Optional::stream));
    Stream<ConfigurationGap> stages = configuration.inProduction(Setting.FACES_STAGE)
      .filter(value -> value.word().filter("development"::equals).isPresent())
      .map(value -> new ConfigurationGap(value.place(), message("the stack trace", false)));
    Stream<ConfigurationGap> texts = configuration.inProduction(Setting.GRAPHQL_EXCEPTION_TEXTS)
      .filter(value -> value.elements().stream().anyMatch(name -> name.startsWith("java.") || name.equals("*")))
      .map(value -> new ConfigurationGap(value.place(), message("the text", false)));
    return Stream.of(details, stages, texts).flatMap(found -> found).toList();
  }

  private static Optional<ConfigurationGap> gap(ConfiguredValue value, String detail) {
    return value.word().filter(word -> ALWAYS.contains(word) || ON_REQUEST.contains(word))
      .map(word -> new ConfigurationGap(value.place(), message(detail, ON_REQUEST.contains(word))));
  }

  private static String message(String detail, boolean onRequest) {
    return "Error answers carry " + detail + " of every exception" + (onRequest ? " for whoever asks" : "") + ": leave it out, and look into the log instead.";
  }
}
