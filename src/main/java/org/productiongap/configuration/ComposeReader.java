package org.productiongap.configuration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.productiongap.configuration.YamlReader.Mapping;
import org.productiongap.configuration.YamlReader.Node;
import org.productiongap.configuration.YamlReader.Scalar;
import org.productiongap.configuration.YamlReader.Sequence;

/**
 * The environment of the services of a Compose file that are applications of the project: those that are built from it,
 * those whose environment has names that only a Java application reads, and those whose command starts Java.
 */
final class ComposeReader {

  private static final Pattern OF_AN_APPLICATION = Pattern.compile("(?:SPRING|QUARKUS|MICRONAUT|MANAGEMENT|EUREKA|MP|LOGGING_LEVEL|SERVER_(?:ERROR|SERVLET|TOMCAT|REACTIVE))_.*"
    + "|_?(?:JAVA|JDK_JAVA|JAVA_TOOL|CATALINA)_OPT(?:ION)?S(?:_APPEND)?");
  /** A command that starts Java, or hands an application of Spring its settings. */
  private static final Pattern STARTS_AN_APPLICATION = Pattern.compile("(?:^|[\\s/\"'])java\\s|\\.jar(?:[\\s\"']|$)|--(?:spring|server|management|logging)\\.\\w");
  private static final Set<String> COMMANDS = Set.of("command", "entrypoint");

  private final SourceText source;
  private final Entries entries;
  private final Scope scope;

  private ComposeReader(SourceText source, Scope scope) {
    this.source = source;
    this.entries = new Entries(source);
    this.scope = scope;
  }

  static Entries read(SourceText source, Scope scope) {
    ComposeReader reader = new ComposeReader(source, scope);
    for (Node document : YamlReader.documents(source, reader.entries)) {
      if (document instanceof Mapping root && root.get("services").orElse(null) instanceof Mapping services) {
        services.members().forEach(service -> reader.service(service.getValue()));
      }
    }
    return reader.entries;
  }

  private void service(Node node) {
    if (!(node instanceof Mapping service)) {
      return;
    }
    List<Variable> variables = service.get("environment").map(this::variables).orElse(List.of());
    List<Scalar> commands = service.members().stream().filter(member -> COMMANDS.contains(member.getKey().text())).flatMap(member -> parts(member.getValue()))
      .toList();
    boolean isApplication = service.get("build").isPresent()
      || variables.stream().anyMatch(variable -> OF_AN_APPLICATION.matcher(variable.name().toUpperCase(Locale.ROOT)).matches())
      || commands.stream().anyMatch(part -> part.text().equals("java") || STARTS_AN_APPLICATION.matcher(part.text()).find());
    if (!isApplication) {
      return;
    }
    for (Variable variable : variables) {
      Key key = variable.name().indexOf('.') > 0 ? Key.of(variable.name()) : Key.ofEnvironment(variable.name());
      entries.add(key, Shell.portable(variable.value()), variable.keySpan(), variable.valueSpan(), scope);
      commandLine(variable.valueSpan());
    }
    commands.forEach(part -> commandLine(part.span()));
  }

  private record Variable(String name, String value, Span keySpan, Span valueSpan) {
  }

  private List<Variable> variables(Node environment) {
    if (environment instanceof Mapping mapping) {
      return mapping.members().stream().filter(member -> member.getValue() instanceof Scalar)
        .map(member -> new Variable(member.getKey().text(), ((Scalar) member.getValue()).text(), member.getKey()
          .span(), range(member.getKey(), member.getValue())))
        .toList();
    }
    return environment instanceof Sequence list ? list.elements().stream().map(this::variable).flatMap(Optional::stream).toList() : List.of();
  }

  private static Span range(Scalar key, Node value) {
    return ((Scalar) value).text().isEmpty() ? key.span() : value.span();
  }

  /** An element {@code NAME=value}. */
  private Optional<Variable> variable(Node element) {
    if (!(element instanceof Scalar scalar) || scalar.text().indexOf('=') < 1) {
      return Optional.empty();
    }
    int equals = scalar.text().indexOf('=');
    Span span = scalar.span();
    String name = scalar.text().substring(0, equals);
    String value = scalar.text().substring(equals + 1);
    if (span.startLine() != span.endLine()) {
      return Optional.of(new Variable(name.strip(), value, span, span));
    }
    Span key = new Span(span.startLine(), span.startColumn(), span.startLine(), Math.min(span.startColumn() + equals, span.endColumn()));
    Span valueSpan = value.isEmpty() ? key : new Span(span.startLine(), key.endColumn() + 1, span.endLine(), span.endColumn());
    return Optional.of(new Variable(name.strip(), value, key, valueSpan));
  }

  private static Stream<Scalar> parts(Node command) {
    Stream<Node> parts = command instanceof Sequence list ? list.elements().stream() : Stream.of(command);
    return parts.filter(Scalar.class::isInstance).map(Scalar.class::cast);
  }

  private void commandLine(Span span) {
    CommandLine.read(source, source.offsetOf(span.startLine(), span.startColumn()), source.offsetOf(span.endLine(), span.endColumn()), scope, entries);
  }
}
