package org.productiongap.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.productiongap.configuration.Configuration;
import org.productiongap.configuration.ConfigurationFile;
import org.productiongap.configuration.FileKind;
import org.productiongap.framework.Place;
import org.productiongap.framework.persistence.XmlMapping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The configuration, build files and migration scripts in a folder, whether a scanner has indexed them or not.
 *
 * @param configuration everything that configures the application or its build
 * @param schemas everything that may create tables: scripts and changelogs of migration tools, and any other script of SQL
 * @param mappings the mapping files of Jakarta Persistence
 */
public record ProjectFolder(List<ConfigurationFile> configuration, List<ConfigurationFile> schemas, List<ConfigurationFile> mappings) {

  private static final Logger LOG = LoggerFactory.getLogger(ProjectFolder.class);
  /** More entries than that are not the folder of one application. */
  private static final int MOST_ENTRIES = 500_000;
  private static final int DEEPEST = 40;

  /**
   * Reads what a folder holds. Links to folders are not followed, and what cannot be read is left out with a line in the log.
   *
   * @param root the folder of the project
   * @param namedProperties names under which Java files load properties
   * @param excluded whether a path, relative to the root and with slashes, is to be left out
   */
  public static ProjectFolder read(Path root, Set<String> namedProperties, Predicate<String> excluded) {
    ProjectFolder folder = new ProjectFolder(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    try {
      Files.walkFileTree(root, Set.of(), DEEPEST, new SimpleFileVisitor<>() {

        private int entries;

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
          String name = directory.equals(root) ? "" : directory.getFileName().toString();
          boolean isPackage = contains(root.relativize(directory), "java");
          return !isPackage && FileKind.isOutput(name) || name.startsWith(".") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
          if (++entries > MOST_ENTRIES) {
            LOG.warn("{} holds more than {} files; the rest is not looked through for configuration", root, MOST_ENTRIES);
            return FileVisitResult.TERMINATE;
          }
          String path = Place.path(root.relativize(file));
          if (attributes.isRegularFile() && (Configuration.wants(path, namedProperties) || isSql(path) || XmlMapping.isMapping(path)) && !excluded.test(path)) {
            folder.add(path, file, attributes.size(), Configuration.wants(path, namedProperties));
          }
          return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
          LOG.debug("{} cannot be read", file, failure);
          return FileVisitResult.CONTINUE;
        }
      });
    } catch (IOException | UncheckedIOException | SecurityException e) {
      LOG.warn("The configuration in {} cannot be read: {}", root, e.toString());
    }
    return folder;
  }

  private static boolean contains(Path path, String name) {
    for (Path part : path) {
      if (part.toString().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSql(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".sql");
  }

  private void add(String path, Path file, long size, boolean isConfiguration) {
    try {
      ConfigurationFile read = size > ConfigurationFile.MAX_LENGTH ? ConfigurationFile.tooLong(path) : ConfigurationFile.of(path, Files.readAllBytes(file));
      if (isConfiguration) {
        configuration.add(read);
      }
      boolean isMigration = FileKind.of(path).filter(FileKind.MIGRATION::equals).isPresent();
      if (isMigration || isSql(path)) {
        schemas.add(read);
      }
      if (XmlMapping.isMapping(path)) {
        mappings.add(read);
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("{} cannot be read and is left out: {}", path, e.toString());
    }
  }
}
