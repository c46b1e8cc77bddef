package org.productiongap.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML event by event, so that what stands before a mistake is kept, and so that aliases cannot grow without bound.
 */
final class YamlReader {

  /** Deepest nesting; the deepest of 1,000 public configuration files has 14 levels. */
  private static final int DEEPEST = 60;
  /** Most nodes that one file may have after its aliases are replaced. */
  private static final int MOST_NODES = 50_000;
  /** Most nodes that aliases may add to those that are written: room for a hundred copies of a hundred settings. */
  private static final int MOST_COPIES = 10_000;

  private final SourceText source;
  private final Map<String, Node> anchors = new HashMap<>();
  private final Iterator<Event> events;
  private final Entries entries;
  private int nodes;

  private YamlReader(SourceText source, Entries entries) {
    this.source = source;
    this.entries = entries;
    LoadSettings settings = LoadSettings.builder().setUseMarks(true).setCodePointLimit(ConfigurationFile.MAX_LENGTH + 1).setLabel(source.path()).build();
    this.events = new Parse(settings).parseString(Templates.hideLines(source.text())).iterator();
  }

  /** A node of YAML with where it stands. */
  sealed interface Node {
    Span span();
  }

  record Scalar(String text, Span span) implements Node {
  }

  record Mapping(List<Map.Entry<Scalar, Node>> members, Span span) implements Node {
    Optional<Node> get(String name) {
      return members.stream().filter(member -> member.getKey().text().equals(name)).map(Map.Entry::getValue).findFirst();
    }
  }

  record Sequence(List<Node> elements, Span span) implements Node {
  }

  /** The configuration of an application: every scalar is a value, its key the path to it. */
  static Entries read(SourceText source, Scope scope) {
    Entries entries = new Entries(source);
    for (Node document : documents(source, entries)) {
      if (isManifest(document)) {
        continue;
      }
      List<Entries.Entry> flat = new ArrayList<>();
      Flattening flattening = new Flattening(flat, scope, Math.min(MOST_NODES, source.text().length() + MOST_COPIES));
      flattening.add("", document.span(), document, 0);
      if (flattening.isExhausted()) {
        entries.unreadable(document.span().startLine(), "its aliases stand for too many values");
      }
      Scope active = Documents.activation(flat).map(scope::and).orElse(scope);
      flat.forEach(entry -> addProfiled(entries, entry, active));
    }
    return entries;
  }

  /** An object of Kubernetes, such as the {@code application.yaml} that a deployment tool reads. */
  private static boolean isManifest(Node document) {
    return document instanceof Mapping mapping && mapping.get("apiVersion").isPresent() && mapping.get("kind").isPresent();
  }

  private static void addProfiled(Entries entries, Entries.Entry entry, Scope active) {
    Optional<Documents.Prefixed> prefixed = Documents.profilePrefix(entry.name().written());
    entries.add(prefixed.isPresent()
      ? new Entries.Entry(Key.of(prefixed.get().key()), entry.value(), entry.key(), entry.range(), active.and(prefixed.get().profiles()))
      : new Entries.Entry(entry.name(), entry.value(), entry.key(), entry.range(), active));
  }

  /** The documents of a file; where it is broken, what stands before the mistake. */
  static List<Node> documents(SourceText source, Entries entries) {
    List<Node> documents = new ArrayList<>();
    try {
      YamlReader reader = new YamlReader(source, entries);
      while (reader.events.hasNext()) {
        if (reader.events.next() instanceof NodeEvent start && !(start instanceof AliasEvent)) {
          reader.guarded(start).ifPresent(documents::add);
          if (reader.broken) {
            break;
          }
          reader.anchors.clear();
        }
      }
    } catch (YamlEngineException failure) {
      entries.unreadable(line(failure), "not YAML: " + firstLine(failure));
    } catch (IndexOutOfBoundsException | IllegalStateException | IllegalArgumentException | ClassCastException | NullPointerException failure) {
      entries.unreadable(1, "not YAML: " + failure);
    }
    return documents;
  }

  private boolean broken;

  private Optional<Node> guarded(NodeEvent start) {
    return Optional.ofNullable(node(start, 0));
  }

  /** The next event; none, and the file broken, where there is no YAML. */
  private Event next() {
    if (broken) {
      return null;
    }
    try {
      if (events.hasNext()) {
        return events.next();
      }
      fail(1, "not YAML: it ends too early");
    } catch (YamlEngineException failure) {
      fail(line(failure), "not YAML: " + firstLine(failure));
    } catch (IndexOutOfBoundsException | IllegalStateException | IllegalArgumentException | ClassCastException | NullPointerException failure) {
      fail(1, "not YAML: " + failure);
    }
    return null;
  }

  private void fail(int line, String reason) {
    broken = true;
    entries.unreadable(line, reason);
  }

  private Node node(NodeEvent event, int depth) {
    Span span = span(event);
    if (++nodes > MOST_NODES) {
      fail(span.startLine(), "more than " + MOST_NODES + " nodes");
      return null;
    }
    if (depth > DEEPEST) {
      fail(span.startLine(), "nested more than " + DEEPEST + " levels deep");
      return null;
    }
    Node node;
    if (event instanceof AliasEvent alias) {
      return anchors.getOrDefault(alias.getAlias().getValue(), new Scalar(String.valueOf(ConfiguredText.TEMPLATE), span));
    } else if (event instanceof ScalarEvent scalar) {
      node = scalar(scalar, span);
    } else if (event instanceof MappingStartEvent) {
      node = mapping(span, depth);
    } else {
      node = sequence(span, depth);
    }
    event.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), node));
    return node;
  }

  private Scalar scalar(ScalarEvent event, Span span) {
    String value = event.getValue();
    boolean none = event.isPlain() && (value.equals("~") || value.equals("null"));
    if (event.isSQuoted() || event.isDQuoted()) {
      int start = start(event) + 1;
      int end = end(event) - 1;
      return new Scalar(value, value.isEmpty() ? span : source.span(start, end));
    }
    if (event.isLiteral() || event.isFolded()) {
      return new Scalar(value.strip(), source.span(start(event), trimmed(start(event), end(event))));
    }
    return new Scalar(none ? "" : value, span);
  }

  private int trimmed(int from, int to) {
    int end = Math.min(to, source.text().length());
    while (end > from && Character.isWhitespace(source.text().charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private Mapping mapping(Span span, int depth) {
    List<Map.Entry<Scalar, Node>> merged = new ArrayList<>();
    List<Map.Entry<Scalar, Node>> members = new ArrayList<>();
    Event event = next();
    while (event instanceof NodeEvent keyEvent) {
      Node key = node(keyEvent, depth + 1);
      Event valueEvent = next();
      Node value = valueEvent instanceof NodeEvent start ? node(start, depth + 1) : null;
      if (key instanceof Scalar name && value != null) {
        if (name.text().equals("<<") && !(value instanceof Scalar)) {
          merge(merged, value);
        } else {
          members.add(Map.entry(name, value));
        }
      }
      event = next();
    }
    Set<String> said = members.stream().map(member -> member.getKey().text()).collect(Collectors.toCollection(HashSet::new));
    merged.stream().filter(member -> said.add(member.getKey().text())).forEach(members::add);
    return new Mapping(members, span);
  }

  /** What a merge key brings stands where its anchor stands, and gives way to what the mapping itself says, wherever it says it. */
  private void merge(List<Map.Entry<Scalar, Node>> members, Node merged) {
    List<Node> sources = merged instanceof Sequence list ? list.elements() : List.of(merged);
    for (Node each : sources) {
      if (each instanceof Mapping mapping) {
        nodes += mapping.members().size();
        if (nodes <= MOST_NODES) {
          members.addAll(mapping.members());
        }
      }
    }
  }

  private Sequence sequence(Span span, int depth) {
    List<Node> elements = new ArrayList<>();
    Event event = next();
    while (event instanceof NodeEvent start) {
      Node element = node(start, depth + 1);
      if (element != null) {
        elements.add(element);
      }
      event = next();
    }
    return new Sequence(elements, span);
  }

  private Span span(Event event) {
    return source.span(start(event), end(event));
  }

  private int start(Event event) {
    return event.getStartMark().map(mark -> source.offset(mark.getLine() + 1, mark.getColumn())).orElse(0);
  }

  private int end(Event event) {
    return event.getEndMark().map(mark -> source.offset(mark.getLine() + 1, mark.getColumn())).orElse(0);
  }

  private static int line(YamlEngineException failure) {
    return failure instanceof MarkedYamlEngineException marked ? marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1) : 1;
  }

  private static String firstLine(YamlEngineException failure) {
    String problem = failure instanceof MarkedYamlEngineException marked && marked.getProblem() != null ? marked.getProblem()
      : String.valueOf(failure.getMessage());
    return problem.lines().findFirst().orElse("unknown");
  }

  /** Paths to scalars, within a budget, because an alias may stand for a tree of aliases. */
  private static final class Flattening {

    private final List<Entries.Entry> into;
    private final Scope scope;
    private int budget;

    private Flattening(List<Entries.Entry> into, Scope scope, int budget) {
      this.into = into;
      this.scope = scope;
      this.budget = budget;
    }

    private boolean isExhausted() {
      return budget <= 0;
    }

    private void add(String path, Span key, Node node, int depth) {
      if (--budget < 0 || depth > DEEPEST || path.length() > Entries.LONGEST_NAME) {
        return;
      }
      if (node instanceof Scalar scalar) {
        into.add(new Entries.Entry(Key.of(path), scalar.text(), key, scalar.text().isEmpty() ? key : scalar.span(), scope));
      } else if (node instanceof Mapping mapping) {
        mapping.members().forEach(member -> add(join(path, member.getKey().text()), member.getKey().span(), member.getValue(), depth + 1));
      } else if (node instanceof Sequence sequence) {
        for (int i = 0; i < sequence.elements().size() && budget > 0; i++) {
          Node element = sequence.elements().get(i);
          add(path + "[" + i + "]", key, element, depth + 1);
        }
      }
    }

    private static String join(String path, String name) {
      return path.isEmpty() ? name : path + (name.startsWith("[") ? "" : ".") + name;
    }
  }
}
