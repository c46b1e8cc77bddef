package org.productiongap.configuration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.productiongap.configuration.YamlReader.Mapping;
import org.productiongap.configuration.YamlReader.Node;
import org.productiongap.configuration.YamlReader.Scalar;
import org.productiongap.configuration.YamlReader.Sequence;

/**
 * The environment of the services of a Compose file that are applications of the project: those that are built from it, and
 * those whose environment has names that only a Java application reads.
 */
final class ComposeReader {

  private static final Pattern OF_AN_APPLICATION = Pattern.compile("(?:SPRING|QUARKUS|MICRONAUT|MANAGEMENT|EUREKA|MP)_.*|(?:JAVA|JDK_JAVA|JAVA_TOOL|CATALINA)_OPT(?:ION)?S");
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
    if (service.get("build").isEmpty() && variables.stream().noneMatch(variable -> OF_AN_APPLICATION.matcher(variable.name().toUpperCase(Locale.ROOT)).matches())) {
      return;
    }
    for (Variable variable : variables) {
      Key key = variable.name().indexOf('.') > 0 ? Key.of(variable.name()) : Key.ofEnvironment(variable.name());
      entries.add(key, Shell.portable(variable.value()), variable.keySpan(), variable.valueSpan(), scope);
      commandLine(variable.valueSpan());
    }
    service.members().stream().filter(member -> COMMANDS.contains(member.getKey().text())).map(Map.Entry::getValue).forEach(this::command);
  }

  private record Variable(String name, String value, Span keySpan, Span valueSpan) {
  }

  private List<Variable> variables(Node environment) {
    if (environment instanceof Mapping mapping) {
      return mapping.members().stream().filter(member -> member.getValue() instanceof Scalar)
        .map(member -> new Variable(member.getKey().text(), ((Scalar) member.getValue()).text(), member.getKey().span(), range(member.getKey(), member.getValue())))
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

  private void command(Node command) {
    if (command instanceof Scalar scalar) {
      commandLine(scalar.span());
    } else if (command instanceof Sequence list) {
      list.elements().stream().filter(Scalar.class::isInstance).forEach(element -> commandLine(element.span()));
    }
  }

  private void commandLine(Span span) {
    CommandLine.read(source, source.offsetOf(span.startLine(), span.startColumn()), source.offsetOf(span.endLine(), span.endColumn()), scope, entries);
  }
}
