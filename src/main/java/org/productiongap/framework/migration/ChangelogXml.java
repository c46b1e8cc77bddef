package org.productiongap.framework.migration;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.productiongap.framework.SafeXml;

/**
 * A changelog in XML. Nothing outside the text is read.
 */
final class ChangelogXml {

  private static final int DEEPEST = 40;

  private ChangelogXml() {
  }

  /** The whole changelog; empty when it is no well-formed XML. */
  static Optional<Change> read(String text) {
    XMLInputFactory factory = SafeXml.factory();
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    Deque<Change> open = new ArrayDeque<>(List.of(new Change("", Map.of(), new ArrayList<>(), "")));
    Deque<StringBuilder> texts = new ArrayDeque<>(List.of(new StringBuilder()));
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          if (open.size() > DEEPEST) {
            return Optional.empty();
          }
          open.push(new Change(reader.getLocalName(), attributes(reader), new ArrayList<>(), ""));
          texts.push(new StringBuilder());
        } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
          texts.peek().append(reader.getText());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          Change ended = open.pop();
          open.peek().parts().add(new Change(ended.name(), ended.attributes(), ended.parts(), texts.pop().toString()));
        }
      }
      return Optional.of(open.peek());
    } catch (XMLStreamException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Map<String, String> attributes(XMLStreamReader reader) {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    return attributes;
  }
}
