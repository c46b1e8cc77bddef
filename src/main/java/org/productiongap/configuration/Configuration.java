package org.productiongap.configuration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.Place;

/**
 * The configuration of a project: every value with its place and the profile it is for, the build files, and what could not be read.
 * Made from texts; nothing here touches the disk, throws, or needs more than time and memory in proportion to the texts.
 */
public final class Configuration {

  private static final Pattern SILENCE = Pattern.compile("(?:#|!|<!--|//|/\\*)[ \\t]{0,9}production-gap:(\\w{1,80})");

  /** Databases and brokers that Quarkus starts for development and tests alone. */
  private static final String DEVELOPMENT_SERVICES = "devservices";

  private final List<ConfiguredValue> values = new ArrayList<>();
  private final List<BuildFile> buildFiles = new ArrayList<>();
  private final List<String> migrationScripts = new ArrayList<>();
  private final List<Unreadable> unreadable = new ArrayList<>();
  private final Map<Setting, List<ConfiguredValue>> bySetting = new EnumMap<>(Setting.class);
  private final Map<String, Set<String>> silenced = new HashMap<>();
  private final Set<String> development;
  private final Set<ConfiguredValue> superseded = Collections.newSetFromMap(new IdentityHashMap<>());
  private List<ConfiguredValue> production = List.of();

  private Configuration(Set<String> development) {
    this.development = development;
  }

  /**
   * @param files whatever the project has; those that say nothing about configuration are left out
   */
  public static Configuration of(Collection<ConfigurationFile> files) {
    return of(files, DevelopmentOnly.profiles(), Set.of());
  }

  /**
   * @param files whatever the project has
   * @param developmentProfiles names of profiles that mean development or tests, in lower case
   * @param namedProperties names under which Java files load properties, such as {@code classpath:mail.properties}
   */
  public static Configuration of(Collection<ConfigurationFile> files, Set<String> developmentProfiles, Set<String> namedProperties) {
    Configuration configuration = new Configuration(developmentProfiles);
    Set<String> named = namedProperties.stream().map(Configuration::fileName).collect(Collectors.toSet());
    List<ConfigurationFile> sorted = files.stream().sorted((one, other) -> one.path().compareTo(other.path())).toList();
    List<VersionCatalog> catalogs = sorted.stream().filter(file -> FileKind.of(file.path()).filter(FileKind.VERSION_CATALOG::equals).isPresent()
      && isReadable(file))
      .map(file -> VersionCatalog.read(new SourceText(file.path(), file.text()))).toList();
    Map<String, List<Read>> reads = new HashMap<>();
    for (ConfigurationFile file : sorted) {
      kind(file.path(), named).ifPresent(kind -> configuration.read(file, kind, catalogs)
        .forEach(read -> reads.computeIfAbsent(module(file.path()), any -> new ArrayList<>()).add(read)));
    }
    reads.values().forEach(configuration::resolve);
    configuration.values.sort((one, other) -> {
      int byFile = one.file().compareTo(other.file());
      return byFile != 0 ? byFile : Integer.compare(one.where().key().startLine(), other.where().key().startLine());
    });
    configuration.supersede();
    configuration.index();
    return configuration;
  }

  /**
   * Whether a file says something about the configuration of an application, so that it is worth handing in.
   *
   * @param path relative to the project's base
   * @param namedProperties names under which Java files load properties
   */
  public static boolean wants(String path, Set<String> namedProperties) {
    return kind(path, namedProperties.stream().map(Configuration::fileName).collect(Collectors.toSet())).isPresent();
  }

  private static Optional<FileKind> kind(String path, Set<String> named) {
    Optional<FileKind> kind = FileKind.of(path);
    return kind.isPresent() ? kind
      : Optional.of(FileKind.NAMED_PROPERTIES).filter(any -> (path.endsWith(".properties") || path.endsWith(".yml") || path.endsWith(".yaml"))
        && named.contains(fileName(path)));
  }

  private static String fileName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf(':')) + 1);
  }

  /** One entry of one file. */
  private record Read(Entries.Entry entry, String file, FileKind kind) {
  }

  private static boolean isReadable(ConfigurationFile file) {
    return file.text().length() <= ConfigurationFile.MAX_LENGTH;
  }

  private List<Read> read(ConfigurationFile file, FileKind kind, List<VersionCatalog> catalogs) {
    if (kind == FileKind.MIGRATION) {
      migrationScripts.add(file.path());
      return List.of();
    }
    if (!isReadable(file)) {
      unreadable.add(new Unreadable(file.path(), 1, "longer than " + ConfigurationFile.MAX_LENGTH + " characters"));
      return List.of();
    }
    SourceText source = new SourceText(file.path(), file.text());
    silences(source);
    Scope scope = scope(file.path(), kind);
    Entries entries = switch (kind) {
      case PROPERTIES -> PropertiesReader.read(source, scope);
      case NAMED_PROPERTIES -> file.path().endsWith(".properties") ? PropertiesReader.read(source, scope) : YamlReader.read(source, scope);
      case YAML -> YamlReader.read(source, scope);
      case LOGBACK, LOG4J_XML -> XmlConfiguration.logging(source, scope);
      case LOG4J_PROPERTIES -> LoggingProperties.read(source, scope);
      case PERSISTENCE_XML, HIBERNATE_XML -> XmlConfiguration.persistence(source, scope);
      case WEB_XML -> XmlConfiguration.web(source, scope);
      case COMPOSE -> ComposeReader.read(source, scope);
      case DOCKERFILE -> DockerfileReader.read(source, scope);
      case POM -> pom(source, scope);
      case GRADLE -> gradle(source, catalogs);
      default -> new Entries(source);
    };
    unreadable.addAll(entries.unreadable());
    return entries.all().stream().map(entry -> new Read(entry, file.path(), kind)).toList();
  }

  private void silences(SourceText source) {
    Matcher silence = SILENCE.matcher(source.text());
    while (silence.find()) {
      silenced.computeIfAbsent(source.path() + ':' + source.line(silence.start()), line -> new HashSet<>()).add(silence.group(1));
    }
  }

  private Entries pom(SourceText source, Scope scope) {
    Entries entries = new Entries(source);
    if (!scope.test()) {
      MavenReader.read(source, entries).ifPresent(buildFiles::add);
    }
    return entries;
  }

  private Entries gradle(SourceText source, List<VersionCatalog> catalogs) {
    String name = fileName(source.path());
    if (!name.startsWith("settings.") && !name.startsWith("init.")) {
      buildFiles.add(GradleReader.read(source, catalogs));
    }
    return new Entries(source);
  }

  private static Scope scope(String path, FileKind kind) {
    boolean test = FileKind.isTest(path);
    return switch (kind) {
      case PROPERTIES, YAML -> new Scope(FileKind.profile(path).map(List::of).orElse(List.of()), test || FileKind.isNamedAsTemplate(path));
      case POM, GRADLE, VERSION_CATALOG, MIGRATION -> new Scope(List.of(), test);
      default -> new Scope(List.of(), test || FileKind.isNamedForDevelopment(path));
    };
  }

  /** Replaces placeholders by what the same module configures. */
  private void resolve(List<Read> module) {
    Map<String, String> known = new HashMap<>();
    for (Read read : module) {
      if (read.kind() != FileKind.DOCKERFILE && read.kind() != FileKind.COMPOSE && read.entry().scope().isDefault()) {
        known.put(read.entry().name().name(), read.entry().value());
      }
    }
    Function<String, Optional<String>> lookup = name -> Optional.ofNullable(known.get(Key.of(name).name()));
    for (Read read : module) {
      Entries.Entry entry = read.entry();
      values.add(new ConfiguredValue(entry.name(), ConfiguredText.resolve(entry.value(), lookup),
        new ConfiguredValue.Where(read.file(), entry.key(), entry.range()), entry.scope(), read.kind()));
    }
  }

  /**
   * What production does not use, because a profile named production says something else, or because the same file says it again
   * further down.
   */
  private void supersede() {
    Map<String, ConfiguredValue> last = new HashMap<>();
    Set<String> production = new HashSet<>();
    for (ConfiguredValue value : values) {
      if (isOfTheApplication(value)) {
        String identity = value.key().name() + '#' + value.key().index() + ' ' + value.key().segments().size();
        ConfiguredValue before = value.key().index() >= 0 ? null : last.put(value.file() + '|' + value.scope().profiles() + '|' + identity, value);
        if (before != null) {
          superseded.add(before);
        }
        if (value.scope().isNamedProduction() && !Setting.ACTIVE_PROFILES.is(value.key()) && !Setting.INCLUDED_PROFILES.is(value.key())) {
          production.add(module(value.file()) + '|' + value.key().name());
        }
      }
    }
    values.stream()
      .filter(value -> isOfTheApplication(value) && value.scope().isDefault() && production.contains(module(value.file()) + '|' + value.key().name()))
      .forEach(superseded::add);
  }

  private void index() {
    production = values.stream().filter(this::isUsed).toList();
    for (Setting setting : Setting.values()) {
      bySetting.put(setting, inProduction().filter(value -> setting.is(value.key())).toList());
    }
  }

  private static boolean isOfTheApplication(ConfiguredValue value) {
    return value.source() == FileKind.PROPERTIES || value.source() == FileKind.YAML;
  }

  /** The folder of the module that a file belongs to: before {@code src/main}, or its own without {@code config}. */
  public static String module(String path) {
    int sources = path.indexOf("src/main/");
    if (sources >= 0) {
      return path.substring(0, sources);
    }
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    return folder.endsWith("/config/") || folder.equals("config/") ? folder.substring(0, folder.length() - "config/".length()) : folder;
  }

  /** All values, of every profile, by file and line. */
  public List<ConfiguredValue> values() {
    return List.copyOf(values);
  }

  /** The values that take part in production: no development profile, no test, and nothing that a production profile replaces. */
  public Stream<ConfiguredValue> inProduction() {
    return production.stream();
  }

  /** Those that mean one of these, setting by setting. */
  public Stream<ConfiguredValue> inProduction(Setting... settings) {
    return Stream.of(settings).flatMap(setting -> bySetting.getOrDefault(setting, List.of()).stream());
  }

  /** Whether a value takes part in production. */
  public boolean isUsed(ConfiguredValue value) {
    return value.scope().isProduction(development) && !superseded.contains(value) && !value.key().segments().contains(DEVELOPMENT_SERVICES);
  }

  /** What production has for a setting in the module of a value: the values of the same profiles, or without one. */
  public Stream<ConfiguredValue> beside(ConfiguredValue value, Setting setting) {
    return inProduction(setting)
      .filter(other -> module(other.file()).equals(module(value.file())) && (other.scope().isDefault() || other.scope().equals(value.scope())));
  }

  /** Whether the name of a profile means development or tests. */
  public boolean isDevelopmentProfile(String name) {
    return DevelopmentOnly.isDevelopment(name.toLowerCase(Locale.ROOT), development);
  }

  /**
   * Whether a comment on the line, or on the one above, silences a rule there: {@code # production-gap:SomeRule reason: ...}
   *
   * @param place where a finding would be
   * @param rule its key
   */
  public boolean isSilenced(Place place, String rule) {
    return Stream.of(place.startLine(), place.startLine() - 1).anyMatch(line -> silenced.getOrDefault(place.file() + ':' + line, Set.of()).contains(rule));
  }

  /** The build files of the project, without those of tests. */
  public List<BuildFile> buildFiles() {
    return List.copyOf(buildFiles);
  }

  /** Paths of the scripts and changelogs of migration tools. */
  public List<String> migrationScripts() {
    return List.copyOf(migrationScripts);
  }

  /** What could not be read; worth one line each in the log. */
  public List<Unreadable> unreadable() {
    return List.copyOf(unreadable);
  }
}
