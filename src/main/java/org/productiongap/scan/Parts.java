package org.productiongap.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Divides the sources of a project so that no part declares a type twice, as services in one folder may do: files that are parsed together
 * must be able to stand on one class path. Nearly always it is one part.
 */
final class Parts {

  private static final Pattern PACKAGE = Pattern.compile("(?m)^(?:.*\\*/)?\\s*package\\s+([^\\s;/]+)\\s*;");
  /** Declares no type. */
  private static final String PACKAGE_INFO = "package-info.java";

  private Parts() {
  }

  /**
   * Divides sources; folders of sources stay whole.
   *
   * @param sources Java files
   * @return the parts in the order in which they begin
   */
  static List<List<Path>> of(List<Path> sources) {
    Map<String, List<Path>> sameName = sources.stream().filter(source -> !source.endsWith(PACKAGE_INFO))
      .collect(Collectors.groupingBy(source -> source.getFileName().toString(), TreeMap::new, Collectors.toList()));
    Map<Path, String> packages = new LinkedHashMap<>();
    boolean divided = false;
    for (List<Path> files : sameName.values()) {
      if (files.size() > 1) {
        files.forEach(file -> packages.put(file, packageOf(file)));
        divided |= files.stream().map(packages::get).distinct().count() < files.size();
      }
    }
    return divided ? divide(sources, packages) : List.of(sources);
  }

  private static List<List<Path>> divide(List<Path> sources, Map<Path, String> packages) {
    Map<Path, List<Path>> folders = new LinkedHashMap<>();
    for (Path source : sources) {
      folders.computeIfAbsent(folder(source, packages.computeIfAbsent(source, Parts::packageOf)), first -> new ArrayList<>()).add(source);
    }
    List<List<Path>> parts = new ArrayList<>();
    List<Set<String>> typesOfParts = new ArrayList<>();
    for (List<Path> folder : folders.values()) {
      Set<String> types = folder.stream().filter(file -> !file.endsWith(PACKAGE_INFO)).map(file -> packages.get(file) + "." + file.getFileName())
        .collect(Collectors.toSet());
      int part = 0;
      while (part < parts.size() && typesOfParts.get(part).stream().anyMatch(types::contains)) {
        part++;
      }
      if (part == parts.size()) {
        parts.add(new ArrayList<>());
        typesOfParts.add(new HashSet<>());
      }
      parts.get(part).addAll(folder);
      typesOfParts.get(part).addAll(types);
    }
    return parts;
  }

  /** The folder in which the outermost package lies; for a file that lies elsewhere than its package says, its own. */
  private static Path folder(Path source, String name) {
    Path parent = source.getParent();
    if (name.isEmpty()) {
      return parent;
    }
    Path folders = parent.getFileSystem().getPath(name.replace('.', '/'));
    Path folder = parent;
    for (int i = folders.getNameCount(); parent.endsWith(folders) && i > 0; i--) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static String packageOf(Path source) {
    try {
      Matcher declaration = PACKAGE.matcher(new SourceFile(source, "").contents());
      return declaration.find() ? declaration.group(1) : "";
    } catch (IOException e) {
      // the analyzer cannot read it either
      return "";
    }
  }
}
