package org.productiongap.framework.persistence;

import java.io.StringReader;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.productiongap.framework.SafeXml;

/**
 * What mapping files of Jakarta Persistence say in place of annotations, such as {@code META-INF/orm.xml}.
 *
 * @param classes the simple names of the classes that they map
 * @param complete no where a file could not be read, so that any class may be among them
 */
public record XmlMapping(Set<String> classes, boolean complete) {

  private static final Set<String> MAPPED = Set.of("entity", "embeddable", "mapped-superclass", "class", "subclass", "joined-subclass", "union-subclass");

  /** Whether a path is that of a mapping file: {@code orm.xml}, {@code shop-orm.xml}, {@code Order.hbm.xml}. */
  public static boolean isMapping(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith("/orm.xml") || lower.endsWith("-orm.xml") || lower.endsWith(".orm.xml") || lower.endsWith(".hbm.xml");
  }

  /**
   * Reads mapping files.
   *
   * @param texts of the files; what is broken makes the mapping incomplete, and never an exception
   */
  public static XmlMapping of(Iterable<String> texts) {
    Set<String> classes = new HashSet<>();
    boolean complete = true;
    for (String text : texts) {
      complete &= read(text, classes);
    }
    return new XmlMapping(Set.copyOf(classes), complete);
  }

  /** Whether a class may get columns and constraints from a mapping file. */
  public boolean mayMap(String simpleName) {
    return !complete || classes.contains(simpleName);
  }

  private static boolean read(String text, Set<String> classes) {
    try {
      XMLStreamReader reader = SafeXml.factory().createXMLStreamReader(new StringReader(text));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT && MAPPED.contains(reader.getLocalName())) {
          add(reader.getAttributeValue(null, "class"), classes);
          add(reader.getAttributeValue(null, "name"), classes);
        }
      }
      return true;
    } catch (XMLStreamException | RuntimeException e) {
      return false;
    }
  }

  private static void add(String name, Set<String> classes) {
    if (name != null) {
      classes.add(name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1));
    }
  }
}
