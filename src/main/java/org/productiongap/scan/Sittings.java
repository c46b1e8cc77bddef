package org.productiongap.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which sources the analyzer may look at together. In one sitting the types of all files are known to each other without a compiler, so no name of
 * a type may occur there twice: the services of one repository like to have classes of the same name. What lies below one source
 * folder stays together.
 */
final class Sittings {

  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
  private static final Set<String> NO_TYPES = Set.of("package-info.java", "module-info.java");

  private Sittings() {
  }

  /**
   * Divides sources, in as few sittings as a single look at each source folder finds.
   *
   * @param sources Java files
   * @return all of them, each once; the first sitting has the most source folders
   */
  static List<List<Path>> of(List<Path> sources) {
    Map<Path, List<Source>> folders = sources.stream().map(Source::of).collect(Collectors.groupingBy(Source::folder, TreeMap::new, Collectors.toList()));
    List<Sitting> sittings = new ArrayList<>();
    for (List<Source> folder : folders.values()) {
      Set<String> types = folder.stream().map(Source::type).filter(type -> !type.isEmpty()).collect(Collectors.toSet());
      Sitting sitting = sittings.stream().filter(each -> Collections.disjoint(each.types, types)).findFirst().orElseGet(() -> {
        sittings.add(new Sitting(new HashSet<>(), new ArrayList<>()));
        return sittings.get(sittings.size() - 1);
      });
      sitting.types.addAll(types);
      folder.forEach(source -> sitting.files.add(source.file));
    }
    return sittings.stream().map(sitting -> sitting.files.stream().sorted().toList()).toList();
  }

  private record Sitting(Collection<String> types, List<Path> files) {
  }

  /**
   * A Java file.
   *
   * @param folder where its package begins; the folder of the file when the package is none of its path
   * @param type the full name of the type that the file is named after; empty when it declares none
   */
  private record Source(Path file, Path folder, String type) {

    static Source of(Path file) {
      String name = file.getFileName().toString();
      String its = packageOf(file);
      Path folder = file.getParent();
      Path path = Path.of(its.replace('.', '/'));
      if (!its.isEmpty() && folder.endsWith(path)) {
        for (int i = 0; i < path.getNameCount(); i++) {
          folder = folder.getParent();
        }
      }
      return new Source(file, folder, NO_TYPES.contains(name) ? "" : its + '.' + name);
    }

    private static String packageOf(Path file) {
      try {
        // letters and dots are the same bytes in every encoding of Java files
        Matcher matcher = PACKAGE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        return matcher.find() ? matcher.group(1) : "";
      } catch (IOException e) {
        // the analyzer says so
        return "";
      }
    }
  }
}
