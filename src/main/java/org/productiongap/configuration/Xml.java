package org.productiongap.configuration;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.productiongap.framework.SafeXml;

/**
 * Elements of an XML file with their ranges. No document type, entity or other file is ever read. Where the file is broken, what
 * stands before the mistake is kept.
 */
final class Xml {

  private static final int DEEPEST = 100;
  private static final int MOST_ELEMENTS = 50_000;

  private final SourceText source;
  private final String text;
  private final Entries entries;
  private int cursor;

  private Xml(SourceText source, Entries entries) {
    this.source = source;
    this.text = source.text();
    this.entries = entries;
  }

  /** A text of the file and its range. */
  record Text(String value, Span span) {
  }

  /**
   * @param name without its prefix
   * @param start range of the start tag
   */
  record Element(String name, Span start, List<Attribute> attributes, List<Element> children, StringBuilder content, int[] contentRange, SourceText source) {

    Optional<Text> attribute(String name) {
      return attributes.stream().filter(attribute -> attribute.name().equals(name)).map(Attribute::text).findFirst();
    }

    Optional<Element> child(String name) {
      return children(name).findFirst();
    }

    Stream<Element> children(String name) {
      return children.stream().filter(child -> child.name().equals(name));
    }

    /** All elements of this name below this one. */
    Stream<Element> descendants(String name) {
      return children.stream().flatMap(child -> Stream.concat(child.name().equals(name) ? Stream.of(child) : Stream.empty(), child.descendants(name)));
    }

    /** The text between the tags without blanks around it. */
    Text text() {
      String all = source.text();
      int from = Math.min(contentRange[0], all.length());
      int to = Math.min(contentRange[1], all.length());
      while (from < to && Character.isWhitespace(all.charAt(from))) {
        from++;
      }
      while (to > from && Character.isWhitespace(all.charAt(to - 1))) {
        to--;
      }
      return new Text(content.toString().strip(), from == to ? start : source.span(from, to));
    }

    Optional<Text> textOf(String child) {
      return child(child).map(Element::text);
    }
  }

  record Attribute(String name, Text text) {
  }

  /** The root element; empty when there is none to read. */
  static Optional<Element> read(SourceText source, Entries entries) {
    Xml xml = new Xml(source, entries);
    try {
      return xml.read();
    } catch (XMLStreamException failure) {
      return xml.broken(failure.getLocation() == null ? 1 : failure.getLocation().getLineNumber(), failure);
    } catch (RuntimeException failure) {
      return xml.broken(1, failure);
    }
  }

  private Element root;
  private final Deque<Element> open = new ArrayDeque<>();

  private Optional<Element> broken(int line, Exception failure) {
    entries.unreadable(Math.max(1, line), "not XML: " + String.valueOf(failure.getMessage()).lines().reduce((first, last) -> last).orElse("unknown"));
    for (Element element : open) {
      element.contentRange()[1] = Math.max(element.contentRange()[0], element.contentRange()[1]);
    }
    return Optional.ofNullable(root);
  }

  private Optional<Element> read() throws XMLStreamException {
    XMLInputFactory factory = SafeXml.factory();
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    cursor = start;
    XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text.substring(start)));
    int elements = 0;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (++elements > MOST_ELEMENTS || open.size() > DEEPEST) {
          entries.unreadable(source.line(cursor), "more than " + MOST_ELEMENTS + " elements or " + DEEPEST + " levels");
          return Optional.ofNullable(root);
        }
        open(localName(reader.getLocalName()));
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        close();
      } else if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) && !open.isEmpty()) {
        open.peek().content().append(reader.getText());
      }
    }
    return Optional.ofNullable(root);
  }

  private static String localName(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private void open(String name) {
    int start = nextTag();
    int end = tagEnd(start);
    List<Attribute> attributes = new ArrayList<>();
    attributes(start, end, attributes);
    Element element = new Element(name, source.span(start, end), attributes, new ArrayList<>(), new StringBuilder(), new int[] {end, end}, source);
    if (open.isEmpty()) {
      root = root == null ? element : root;
    } else {
      open.peek().children().add(element);
    }
    open.push(element);
    boolean empty = end - 2 > start && text.charAt(end - 2) == '/';
    cursor = empty ? -end : end;
  }

  private void close() {
    Element element = open.pop();
    if (cursor < 0) {
      cursor = -cursor;
      return;
    }
    int tag = nextTag();
    element.contentRange()[1] = tag;
    cursor = tagEnd(tag);
  }

  /** The next {@code <} that starts or ends an element, behind comments, instructions, CDATA and the document type. */
  private int nextTag() {
    int at = text.indexOf('<', cursor);
    while (at >= 0) {
      if (text.startsWith("<!--", at)) {
        at = after("-->", at + 4);
      } else if (text.startsWith("<![CDATA[", at)) {
        at = after("]]>", at + 9);
      } else if (text.startsWith("<?", at)) {
        at = after("?>", at + 2);
      } else if (text.startsWith("<!", at)) {
        at = afterDeclaration(at);
      } else {
        return at;
      }
      at = at < 0 ? -1 : text.indexOf('<', at);
    }
    return text.length();
  }

  private int after(String delimiter, int from) {
    int at = text.indexOf(delimiter, from);
    return at < 0 ? -1 : at + delimiter.length();
  }

  private int afterDeclaration(int from) {
    int brackets = 0;
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char character = text.charAt(i);
      if (quote != 0) {
        quote = character == quote ? 0 : quote;
      } else if (character == '"' || character == '\'') {
        quote = character;
      } else if (character == '[') {
        brackets++;
      } else if (character == ']') {
        brackets--;
      } else if (character == '>' && brackets <= 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private int tagEnd(int from) {
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char character = text.charAt(i);
      if (quote != 0) {
        quote = character == quote ? 0 : quote;
      } else if (character == '"' || character == '\'') {
        quote = character;
      } else if (character == '>') {
        return i + 1;
      }
    }
    return text.length();
  }

  private void attributes(int start, int end, List<Attribute> into) {
    int at = start + 1;
    while (at < end && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    while (at < end) {
      while (at < end && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      int nameStart = at;
      while (at < end && text.charAt(at) != '=' && !Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      String name = text.substring(nameStart, at);
      while (at < end && text.charAt(at) != '"' && text.charAt(at) != '\'') {
        at++;
      }
      if (at >= end) {
        return;
      }
      int valueEnd = text.indexOf(text.charAt(at), at + 1);
      if (valueEnd < 0 || valueEnd >= end) {
        return;
      }
      into.add(new Attribute(localName(name), new Text(unescaped(text.substring(at + 1, valueEnd)).strip(), source.span(at + 1, valueEnd))));
      at = valueEnd + 1;
    }
  }

  private static String unescaped(String value) {
    return value.indexOf('&') < 0 ? value
      : value.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&");
  }
}
