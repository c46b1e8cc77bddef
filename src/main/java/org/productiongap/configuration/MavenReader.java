package org.productiongap.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.productiongap.configuration.Dependency.Use;
import org.productiongap.configuration.Xml.Element;
import org.productiongap.configuration.Xml.Text;
import org.productiongap.framework.DevelopmentOnly;

/**
 * Reads {@code pom.xml}.
 */
final class MavenReader {

  private final Map<String, String> properties = new HashMap<>();
  private final List<Dependency> dependencies = new ArrayList<>();
  private boolean complete = true;

  private MavenReader() {
  }

  static Optional<BuildFile> read(SourceText source, Entries entries) {
    return Xml.read(source, entries).filter(root -> root.name().equals("project"))
      .map(root -> new MavenReader().project(source, root, entries.unreadable().isEmpty()));
  }

  private BuildFile project(SourceText source, Element project, boolean whole) {
    Optional<Element> parent = project.child("parent");
    project.child("properties").ifPresent(all -> all.children().forEach(property -> properties.put(property.name(), property.text().value())));
    String group = text(project, "groupId").or(() -> parent.flatMap(element -> text(element, "groupId"))).orElse("");
    properties.put("project.groupId", group);
    properties.put("groupId", group);
    text(project, "artifactId").ifPresent(artifact -> properties.put("project.artifactId", artifact));
    dependencies(project, Use.RUNTIME);
    project.child("profiles").stream().flatMap(profiles -> profiles.children("profile")).forEach(profile ->
      dependencies(profile, DevelopmentOnly.isDevelopmentName(text(profile, "id").orElse("")) ? Use.DEVELOPMENT : Use.RUNTIME));
    List<String> plugins = project.descendants("plugin").map(plugin -> text(plugin, "artifactId").orElse("")).toList();
    Span block = project.child("dependencies").map(Element::start).orElseGet(() -> firstLine(project.start()));
    return new BuildFile(source.path(), group + ":" + text(project, "artifactId").orElse(""),
      parent.map(element -> text(element, "groupId").orElse("") + ":" + text(element, "artifactId").orElse("")
        + text(element, "version").map(version -> ":" + version).orElse("")),
      new BuildFile.Content(List.copyOf(dependencies), plugins, complete && whole), block);
  }

  private static Span firstLine(Span span) {
    return span.startLine() == span.endLine() ? span : new Span(span.startLine(), span.startColumn(), span.startLine(), span.startColumn()
      + "<project".length());
  }

  private void dependencies(Element owner, Use most) {
    owner.child("dependencies").stream().flatMap(all -> all.children("dependency")).forEach(dependency -> {
      Optional<Text> artifact = dependency.textOf("artifactId");
      String name = resolved(artifact.map(Text::value).orElse("*"));
      String group = resolved(text(dependency, "groupId").orElse(""));
      dependencies.add(new Dependency(group, name, "", use(dependency, most), artifact.map(Text::span).orElse(dependency.start())));
    });
  }

  private static Use use(Element dependency, Use most) {
    if (name(dependency).equals("spring-boot-devtools")) {
      return Use.DEVELOPMENT;
    }
    return switch (text(dependency, "scope").orElse("compile")) {
      case "test" -> Use.TEST;
      case "provided", "system", "import" -> Use.PROVIDED;
      default -> most;
    };
  }

  private static String name(Element dependency) {
    return text(dependency, "artifactId").orElse("");
  }

  private String resolved(String text) {
    String resolved = ConfiguredText.resolve(text, name -> Optional.ofNullable(properties.get(name))).resolved();
    if (resolved.indexOf(ConfiguredText.UNKNOWN) >= 0) {
      complete = false;
      return "*";
    }
    return resolved;
  }

  private static Optional<String> text(Element element, String child) {
    return element.textOf(child).map(Text::value).filter(value -> !value.isEmpty());
  }
}
