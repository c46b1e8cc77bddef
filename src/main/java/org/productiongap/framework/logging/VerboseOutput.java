package org.productiongap.framework.logging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.flow.Calls;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Settings;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.ReturnStatementTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A place where code makes a library write everything into the log that passes through it.
 *
 * @param tree the switch
 * @param what what is written
 */
public record VerboseOutput(ExpressionTree tree, What what) {

  /** What a library writes when it is told to. */
  public enum What {
    /** Statements of the database. */
    SQL("every SQL statement"),
    /** Requests and answers with their bodies. */
    BODIES("whole requests and answers, with the passwords and personal data in them,"),
    /** The headers and parameters of requests. */
    REQUEST_DETAILS("the headers and parameters of every request"),
    /** What is said to a hosted model and what it answers. */
    PROMPTS("every prompt and answer of the model");

    private final String words;

    What(String words) {
      this.words = words;
    }

    /** In words, as the object of a sentence. */
    public String inWords() {
      return words;
    }
  }

  /** A method that switches something on, with the last word of the argument that does. */
  private record Switch(Set<String> owners, String method, Set<String> arguments, What what) {
  }

  private static final Set<String> TRUE = Set.of("true");
  private static final String WEB = "org.springframework.web.";
  private static final Set<String> REQUEST_FILTERS = Set.of(WEB + "filter.AbstractRequestLoggingFilter", WEB + "filter.CommonsRequestLoggingFilter", WEB
    + "filter.ServletContextRequestLoggingFilter");

  private static final List<Switch> SWITCHES = List.of(
    new Switch(Set.of("org.springframework.orm.jpa.vendor.AbstractJpaVendorAdapter", "org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter",
      "org.springframework.orm.jpa.vendor.EclipseLinkJpaVendorAdapter", "org.springframework.boot.autoconfigure.orm.jpa.JpaProperties",
      "org.springframework.boot.jpa.autoconfigure.JpaProperties"), "setShowSql", TRUE, What.SQL),
    new Switch(REQUEST_FILTERS, "setIncludePayload", TRUE, What.BODIES),
    new Switch(REQUEST_FILTERS, "setIncludeHeaders", TRUE, What.REQUEST_DETAILS),
    new Switch(Set.of(WEB + "servlet.DispatcherServlet", "org.springframework.http.codec.CodecConfigurer$DefaultCodecs", WEB + "servlet.FrameworkServlet"),
      "setEnableLoggingRequestDetails", TRUE, What.REQUEST_DETAILS),
    new Switch(Set.of("org.springframework.http.codec.CodecConfigurer$DefaultCodecs",
      "org.springframework.http.codec.ServerCodecConfigurer$ServerDefaultCodecs",
      "org.springframework.http.codec.ClientCodecConfigurer$ClientDefaultCodecs"), "enableLoggingRequestDetails", TRUE, What.REQUEST_DETAILS),
    new Switch(Set.of("okhttp3.logging.HttpLoggingInterceptor"), "setLevel", Set.of("BODY"), What.BODIES),
    new Switch(Set.of("okhttp3.logging.HttpLoggingInterceptor"), "level", Set.of("BODY"), What.BODIES),
    new Switch(Set.of("feign.BaseBuilder", "feign.Feign$Builder", "feign.Feign"), "logLevel", Set.of("FULL"), What.BODIES),
    new Switch(Set.of("reactor.netty.http.client.HttpClient", "reactor.netty.transport.ClientTransport", "reactor.netty.transport.Transport",
      "reactor.netty.http.server.HttpServer"),
      "wiretap", TRUE, What.BODIES));

  private static final Set<String> FEIGN_LEVEL = Set.of("feign.Logger$Level", "feign.Logger.Level");
  private static final Set<String> PAYLOAD_FEATURES = Set.of("org.glassfish.jersey.logging.LoggingFeature", "org.apache.cxf.ext.logging.LoggingFeature",
    "org.apache.cxf.interceptor.LoggingInInterceptor", "org.apache.cxf.interceptor.LoggingOutInterceptor", "org.apache.cxf.ext.logging.LoggingInInterceptor",
    "org.apache.cxf.ext.logging.LoggingOutInterceptor");
  private static final Set<String> PROMPT_ADVISORS = Set.of("org.springframework.ai.chat.client.advisor.SimpleLoggerAdvisor");
  private static final Set<String> MODEL_SWITCHES = Set.of("logRequests", "logResponses", "logRequestsAndResponses");

  /** Settings that switch something on, in code and in configuration. */
  public static final Set<String> SQL_KEYS = Set.of("hibernate.show_sql", "spring.jpa.show-sql", "spring.jpa.properties.hibernate.show_sql",
    "quarkus.hibernate-orm.log.sql", "quarkus.hibernate-orm.log.bind-parameters", "jpa.default.properties.hibernate.show_sql",
    "eclipselink.logging.parameters");
  private static final Set<String> BODY_KEYS = Set.of("com.sun.xml.ws.transport.http.client.HttpTransportPipe.dump",
    "com.sun.xml.internal.ws.transport.http.client.HttpTransportPipe.dump", "com.sun.xml.ws.transport.http.HttpAdapter.dump",
    "com.sun.xml.internal.ws.transport.http.HttpAdapter.dump");
  private static final Set<String> CALLS = Stream.concat(SWITCHES.stream().map(Switch::method), MODEL_SWITCHES.stream())
    .collect(Collectors.toUnmodifiableSet());

  /**
   * @param file the root of a file
   * @return settings before calls; computed once per file
   */
  public static List<VerboseOutput> in(CompilationUnitTree file) {
    return FileFacts.of(file, VerboseOutput.class, VerboseOutput::find);
  }

  private static List<VerboseOutput> find(CompilationUnitTree file) {
    List<VerboseOutput> found = new ArrayList<>();
    Settings.in(file).forEach(setting -> ofSetting(setting).ifPresent(what -> found.add(new VerboseOutput(setting.place(), what))));
    new EachNode(CALLS) {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        ofCall(call).ifPresent(what -> found.add(new VerboseOutput(call, what)));
      }

      @Override
      public void visitNewClass(NewClassTree creation) {
        ofCreation(creation).ifPresent(what -> found.add(new VerboseOutput(creation, what)));
      }

      @Override
      public void visitReturnStatement(ReturnStatementTree statement) {
        ExpressionTree level = statement.expression();
        if (level != null && level.lastToken().text().equals("FULL") && isFeignLevel(level) && Calls.code(statement).orElse(null) instanceof MethodTree) {
          found.add(new VerboseOutput(level, What.BODIES));
        }
      }
    }.goThrough(file);
    return List.copyOf(found);
  }

  private static boolean isFeignLevel(ExpressionTree level) {
    return FEIGN_LEVEL.stream().anyMatch(level.symbolType()::is)
      || level instanceof MemberSelectExpressionTree select && SourceNames.of(select.expression()).filter(FEIGN_LEVEL::contains).isPresent();
  }

  private static Optional<What> ofSetting(Settings setting) {
    boolean isOn = "true".equalsIgnoreCase(setting.value());
    if (SQL_KEYS.contains(setting.key()) && isOn) {
      return Optional.of(What.SQL);
    }
    boolean isNetworkTrace = "javax.net.debug".equals(setting.key())
      && (setting.value().contains("all") || setting.value().contains("data") || setting.value().contains("ssl"))
      || "jdk.httpclient.HttpClient.log".equals(setting.key())
      && (setting.value().contains("all") || setting.value().contains("headers") || setting.value().contains("content"));
    return BODY_KEYS.contains(setting.key()) && isOn || isNetworkTrace ? Optional.of(What.BODIES) : Optional.empty();
  }

  private static Optional<What> ofCall(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    if (call.arguments().isEmpty()) {
      return Optional.empty();
    }
    if (MODEL_SWITCHES.contains(name) && isTrue(call.arguments().get(0)) && ownerOf(call).filter(owner -> owner.startsWith("dev.langchain4j.")).isPresent()) {
      return Optional.of(What.PROMPTS);
    }
    List<Switch> named = SWITCHES.stream().filter(candidate -> candidate.method.equals(name)).toList();
    String argument = named.isEmpty() ? "" : Settings.text(call.arguments().get(0)).orElse("");
    return named.stream()
      .filter(candidate -> (candidate.arguments.contains(argument) || isWireTap(call, candidate)) && isOn(call, candidate.owners))
      .map(Switch::what)
      .findFirst();
  }

  /** A wire tap with a category, a level and a format. */
  private static boolean isWireTap(MethodInvocationTree call, Switch candidate) {
    return candidate.method.equals("wiretap") && call.arguments().size() > 1;
  }

  private static boolean isTrue(ExpressionTree argument) {
    return Settings.text(argument).filter("true"::equals).isPresent();
  }

  private static Optional<What> ofCreation(NewClassTree creation) {
    Optional<String> name = SourceNames.of(creation.identifier());
    if (name.filter(PROMPT_ADVISORS::contains).isPresent()) {
      return Optional.of(What.PROMPTS);
    }
    boolean isWithPayload = name.filter(PAYLOAD_FEATURES::contains).isPresent()
      && (!name.get().startsWith("org.glassfish") || creation.arguments().stream().anyMatch(argument -> argument.lastToken().text().startsWith("PAYLOAD")));
    return isWithPayload ? Optional.of(What.BODIES) : Optional.empty();
  }

  private static boolean isOn(MethodInvocationTree call, Set<String> owners) {
    if (!call.methodSymbol().isUnknown()) {
      return Types.isAny(call.methodSymbol().owner().type(), owners)
        || Calls.receiver(call).filter(receiver -> Types.isAny(receiver.symbolType(), owners)).isPresent();
    }
    return ownerOf(call).filter(owners::contains).isPresent();
  }

  /** The type that has the method; where that is missing, the type that the chain begins with. */
  private static Optional<String> ownerOf(MethodInvocationTree call) {
    if (!call.methodSymbol().isUnknown()) {
      return Optional.of(call.methodSymbol().owner().type().fullyQualifiedName());
    }
    ExpressionTree first = Calls.start(call);
    return Calls.isTypeName(first) ? SourceNames.of(first) : StaticCalls.typeOf(first);
  }

  /** The word that switches it on. */
  public Tree place() {
    return tree instanceof MethodInvocationTree call ? Calls.name(call) : tree;
  }
}
