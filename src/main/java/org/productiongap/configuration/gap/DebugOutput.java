package org.productiongap.configuration.gap;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.configuration.Configuration;
import org.productiongap.configuration.ConfiguredValue;
import org.productiongap.configuration.Setting;

/**
 * What writes statements, their values or whole requests into the log of production. The application's own loggers are its own affair.
 */
public final class DebugOutput {

  private static final String STATEMENTS = "every SQL statement";
  private static final String VALUES = "the values of every SQL statement, with the personal data in them,";
  private static final String BODIES = "whole requests and answers, with the passwords and personal data in them,";
  private static final String DETAILS = "the headers and parameters of every request";
  private static final String EVERYTHING = "everything that libraries tell while they work";
  private static final String SECURITY = "how every request is authenticated";
  private static final String MYBATIS = "mybatis";
  /** Where the mappers of MyBatis are, which log their statements and parameters by their own names. */
  private static final String DAO = ".dao";
  private static final Set<String> TRACE = Set.of("trace", "all", "finest", "finer");
  private static final Set<String> DEBUG = Set.of("debug", "fine", "trace", "all", "finest", "finer");
  private static final Set<String> ROOTS = Set.of("root", "org", "com", "io", "orgspringframework", "");

  private DebugOutput() {
  }

  /** By setting, file and line. */
  public static List<ConfigurationGap> in(Configuration configuration) {
    boolean usesMappers = configuration.inProduction().anyMatch(value -> value.key().name().startsWith(MYBATIS));
    Stream<ConfigurationGap> levels = configuration.inProduction(Setting.LOGGER_LEVEL, Setting.LOGGER_LEVEL_QUARKUS, Setting.ROOT_LEVEL_QUARKUS)
      .flatMap(value -> level(value, usesMappers).map(what -> gap(value, what)).stream());
    return Stream.of(levels,
      when(configuration, Setting.SQL_IN_LOG, STATEMENTS), when(configuration, Setting.BIND_VALUES_IN_LOG, VALUES),
        when(configuration, Setting.REQUEST_DETAILS_IN_LOG, DETAILS),
      when(configuration, Setting.SPRING_TRACE, EVERYTHING), when(configuration, Setting.WIRE_TAP, BODIES),
      configuration.inProduction(Setting.ECLIPSELINK_LEVEL).filter(value -> value.word().filter(DEBUG::contains).isPresent())
        .map(value -> gap(value, STATEMENTS)),
      configuration.inProduction(Setting.REQUEST_BODIES_IN_LOG).filter(value -> value.word().filter("full"::equals).isPresent())
        .map(value -> gap(value, BODIES)),
      configuration.inProduction(Setting.MYBATIS_LOG).filter(value -> value.value().filter(name -> name.endsWith("StdOutImpl")).isPresent())
        .map(value -> gap(value, VALUES)))
      .flatMap(found -> found).toList();
  }

  private static Stream<ConfigurationGap> when(Configuration configuration, Setting setting, String what) {
    return configuration.inProduction(setting).filter(ConfiguredValue::isTrue).map(value -> gap(value, what));
  }

  private static ConfigurationGap gap(ConfiguredValue value, String what) {
    return new ConfigurationGap(value.place(), "This writes %s into the log of production; switch it on where it is needed, in a development profile."
      .formatted(what));
  }

  private static Optional<String> level(ConfiguredValue value, boolean usesMappers) {
    String level = value.word().orElse("");
    if (!DEBUG.contains(level)) {
      return Optional.empty();
    }
    String logger = logger(value);
    return usesMappers && logger.endsWith(DAO) ? Optional.of(VALUES) : what(logger, TRACE.contains(level));
  }

  /** The name of the logger in lower case, without what a file of configuration puts before and behind it. */
  private static String logger(ConfiguredValue value) {
    if (value.key().environment()) {
      return value.key().flat().replaceFirst("^(?:logginglevel|loggerlevels)", "");
    }
    String name = value.key().name().replaceFirst("^(?:logging\\.level|logger\\.levels|quarkus\\.log\\.category|quarkus\\.log)\\.?", "");
    return Setting.LOGGER_LEVEL_QUARKUS.is(value.key()) || Setting.ROOT_LEVEL_QUARKUS.is(value.key()) ? name.replaceFirst("\\.?(?:min)?level$", "") : name;
  }

  private static Optional<String> what(String logger, boolean trace) {
    String flat = logger.replace(".", "");
    if (ROOTS.contains(flat)) {
      return Optional.of(EVERYTHING);
    }
    if (flat.startsWith("orghibernatetype") || flat.startsWith("orghibernateormjdbcbind") || flat.startsWith("orghibernateormjdbcextract")) {
      return trace || flat.endsWith("bind") && !flat.startsWith("orghibernatetype") ? Optional.of(VALUES) : Optional.empty();
    }
    if (flat.equals("orghibernate")) {
      return Optional.of(trace ? VALUES : STATEMENTS);
    }
    if (flat.equals("orghibernatesql") || flat.equals("sql") || flat.startsWith("orgspringframeworkjdbc") || flat.startsWith("orgspringframeworkr2dbc")
      || flat.equals("orgjooqtoolsloggerlistener")
      || flat.equals("jdbcsqlonly") || flat.equals("jdbcsqltiming") || flat.equals("orgapacheibatis") || flat.startsWith("ior2dbc") && flat.endsWith("query")
      || flat.equals("orgmongodbdriverprotocolcommand")
      || flat.startsWith("orgspringframeworkdatamongodb")) {
      return Optional.of(trace && flat.startsWith("orgspringframeworkjdbc") ? VALUES : STATEMENTS);
    }
    if (flat.startsWith("ior2dbc") && flat.endsWith("param") || flat.endsWith("mapper") || flat.endsWith("mappers")) {
      return Optional.of(VALUES);
    }
    if (flat.endsWith("httpwire") || flat.equals("httpclientwire") || flat.endsWith("hc5http") || flat.startsWith("reactornettyhttpclient")
      || flat.equals("wire")) {
      return Optional.of(BODIES);
    }
    if (trace && (flat.equals("iomicronauthttp") || flat.startsWith("iomicronauthttpclient"))) {
      return Optional.of(BODIES);
    }
    if (flat.startsWith("orgspringframeworksecurity")) {
      return Optional.of(SECURITY);
    }
    if (flat.equals("web") || flat.equals("orgspringframeworkweb") || flat.startsWith("orgspringframeworkwebservlet")
      || flat.startsWith("orgspringframeworkwebreactive")
      || flat.startsWith("orgspringframeworkwebfilter") || flat.startsWith("orgspringframeworkwebclient") || flat.equals("orgspringframeworkhttp")) {
      return Optional.of(DETAILS);
    }
    return Optional.empty();
  }
}
