package org.productiongap.configuration;

import java.util.Optional;
import org.productiongap.configuration.Xml.Element;
import org.productiongap.configuration.Xml.Text;

/**
 * The values of XML files, each under the name that a file of properties has for it: a logger's level is {@code logging.level.name},
 * a property of Hibernate has its prefix, an element of {@code web.xml} is the path to it.
 */
final class XmlConfiguration {

  private static final String LEVEL = "logging.level.";

  private final Entries entries;

  private XmlConfiguration(Entries entries) {
    this.entries = entries;
  }

  static Entries logging(SourceText source, Scope scope) {
    Entries entries = new Entries(source);
    Xml.read(source, entries).ifPresent(root -> new XmlConfiguration(entries).loggers(root, scope));
    return entries;
  }

  static Entries persistence(SourceText source, Scope scope) {
    Entries entries = new Entries(source);
    XmlConfiguration reader = new XmlConfiguration(entries);
    Xml.read(source, entries).ifPresent(root -> root.descendants("property").forEach(property -> reader.property(property, scope)));
    return entries;
  }

  static Entries web(SourceText source, Scope scope) {
    Entries entries = new Entries(source);
    XmlConfiguration reader = new XmlConfiguration(entries);
    Xml.read(source, entries).ifPresent(root -> root.children().forEach(child -> reader.web("web-app", child, scope)));
    return entries;
  }

  private void loggers(Element element, Scope scope) {
    Scope inner = scope;
    if (element.name().equalsIgnoreCase("springProfile")) {
      inner = element.attribute("name").map(name -> scope.and(PropertiesReader.list(name.value()))).orElse(scope);
    }
    logger(element, inner);
    if (element.name().equalsIgnoreCase("appender")) {
      Scope active = inner;
      element.attribute("class").ifPresent(type -> add("logging.appender."
        + element.attribute("name").map(Text::value).orElse("any"), element.start(), type, active));
    }
    for (Element child : element.children()) {
      loggers(child, inner);
    }
  }

  private void logger(Element element, Scope scope) {
    boolean root = element.name().equalsIgnoreCase("root") || element.name().equalsIgnoreCase("AsyncRoot");
    if (!root && !element.name().equalsIgnoreCase("logger") && !element.name().equalsIgnoreCase("AsyncLogger")) {
      return;
    }
    Optional<Text> level = element.attribute("level").or(() -> element.child("level").flatMap(child -> child.attribute("value")))
      .or(() -> element.child("priority").flatMap(child -> child.attribute("value")));
    Optional<Text> name = root ? Optional.of(new Text("root", element.start())) : element.attribute("name");
    if (level.isPresent() && name.isPresent()) {
      add(LEVEL + name.get().value(), name.get().span(), level.get(), scope);
    }
  }

  private void property(Element property, Scope scope) {
    Optional<Text> name = property.attribute("name");
    Text value = property.attribute("value").orElseGet(property::text);
    if (name.isPresent() && !value.value().isEmpty()) {
      boolean prefixed = name.get().value().matches("(?:hibernate|javax|jakarta|eclipselink|openjpa|toplink)\\..*");
      boolean ofHibernate = property.source().path().endsWith(".cfg.xml");
      add(ofHibernate && !prefixed ? "hibernate." + name.get().value() : name.get().value(), name.get().span(), value, scope);
    }
  }

  /** Elements without children, and the parameters of the application, of a filter and of a servlet under their own names. */
  private void web(String path, Element element, Scope scope) {
    String here = path + "." + element.name();
    if (element.name().endsWith("-param")) {
      Optional<Text> name = element.textOf("param-name");
      Optional<Text> value = element.textOf("param-value");
      if (name.isPresent() && value.isPresent()) {
        add(name.get().value(), name.get().span(), value.get(), scope);
      }
    } else if (element.children().isEmpty()) {
      add(here, element.start(), element.text(), scope);
    } else {
      element.children().forEach(child -> web(here, child, scope));
    }
  }

  private void add(String key, Span keySpan, Text value, Scope scope) {
    entries.add(Key.of(key), value.value(), keySpan, value.span(), scope);
  }
}
