package org.productiongap.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.configuration.Configuration;
import org.productiongap.configuration.ConfigurationFile;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.NamedProperties;
import org.productiongap.framework.persistence.XmlMapping;
import org.productiongap.framework.migration.MigrationScript;
import org.productiongap.framework.migration.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonar.check.Rule;

/**
 * What all files of all modules told, at the end of a scan.
 */
public final class Project {

  private static final Logger LOG = LoggerFactory.getLogger(Project.class);

  private final List<Record> facts;
  private final Configuration configuration;
  private final List<ConfigurationFile> schemas;
  private final boolean complete;
  private final XmlMapping mapping;
  private Schema schema;

  private Project(List<? extends Record> facts, ProjectFolder folder, Set<String> namedProperties, boolean complete) {
    this.facts = List.copyOf(facts);
    this.configuration = Configuration.of(folder.configuration(), DevelopmentOnly.profiles(), namedProperties);
    this.schemas = List.copyOf(folder.schemas());
    this.mapping = XmlMapping.of(folder.mappings().stream().map(ConfigurationFile::text).toList());
    this.complete = complete;
  }

  /**
   * Brings together what Java files told and what lies beside them.
   *
   * @param memory what all files told
   * @param root the folder of the project, looked through for configuration, build files and migration scripts
   * @param excluded whether a path, relative to the root and with slashes, is to be left out
   * @param complete whether every main Java file was seen; otherwise nothing may be concluded from what is absent
   */
  public static Project of(ProjectMemory memory, Path root, Predicate<String> excluded, boolean complete) {
    List<Record> facts = memory.all();
    Set<String> named = facts.stream().filter(NamedProperties.class::isInstance).map(fact -> ((NamedProperties) fact).location()).collect(Collectors.toSet());
    Project project = new Project(facts, ProjectFolder.read(root, named, excluded), named, complete);
    project.configuration.unreadable().forEach(file -> LOG.warn("{}:{} cannot be read ({}); the rest is judged without it", file.file(), file.line(),
      file.reason()));
    return project;
  }

  /** What the project configures: every file of every module that says something about it. */
  public Configuration configuration() {
    return configuration;
  }

  /** The tables that migration tools and other scripts of SQL create. */
  public synchronized Schema schema() {
    if (schema == null) {
      schema = Schema.of(schemas.stream().map(file -> new MigrationScript(file.path(), file.text())).toList());
    }
    return schema;
  }

  /** What mapping files say of entities in place of their annotations. */
  public XmlMapping mapping() {
    return mapping;
  }

  /** Whether every main Java file was seen. Only then the absence of a fact means something. */
  public boolean isComplete() {
    return complete;
  }

  /**
   * The facts of one kind, by file and place.
   *
   * @param kind the record that a {@link org.productiongap.framework.FactSource} makes
   */
  public <F extends Record> List<F> facts(Class<F> kind) {
    return all(kind).toList();
  }

  /**
   * What the check of a rule suspected, by file and place.
   *
   * @param rule the check, annotated with its key
   */
  public List<Suspicion> suspicions(ProjectRule rule) {
    String key = rule.getClass().getAnnotation(Rule.class).key();
    return all(Suspicion.class).filter(suspicion -> suspicion.rule().equals(key)).toList();
  }

  /**
   * What the check of a rule suspected, with the evidence of one kind.
   *
   * @param rule the check, annotated with its key
   * @param evidence the kind of its evidence
   */
  public <E extends Record> Stream<Suspected<E>> suspicions(ProjectRule rule, Class<E> evidence) {
    return suspicions(rule).stream()
      .filter(suspicion -> evidence.isInstance(suspicion.evidence()))
      .map(suspicion -> new Suspected<>(suspicion, evidence.cast(suspicion.evidence())));
  }

  private <F> Stream<F> all(Class<F> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast);
  }

  /**
   * A suspicion whose evidence is of a known kind.
   *
   * @param suspicion what would be reported
   * @param evidence what tells whether it stands
   */
  public record Suspected<E extends Record>(Suspicion suspicion, E evidence) {
  }
}
