package org.productiongap.framework.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.TestCode;
import org.productiongap.framework.Types;
import org.productiongap.framework.WorkingText;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.LiteralTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewArrayTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * An address of the machine that the code runs on, where the application calls or trusts it: a client, a broker, a database, the target of
 * a redirect, the origin of a page.
 *
 * @param tree the literal
 * @param text what is written
 * @param others further ones in the same list
 */
public record LocalAddress(LiteralTree tree, String text, List<LiteralTree> others) {

  private static final Set<String> CALLING_ANNOTATIONS = Set.of("org.springframework.web.bind.annotation.CrossOrigin",
    "org.springframework.cloud.openfeign.FeignClient", "org.springframework.cloud.netflix.feign.FeignClient",
    "org.eclipse.microprofile.rest.client.inject.RegisterRestClient", "org.springframework.web.service.annotation.HttpExchange",
    "io.micronaut.http.client.annotation.Client");

  /** Methods that take a host without a scheme. */
  private static final Set<String> TAKE_HOST = Set.of("setHost", "setHostName", "setHostname", "setServerName", "setServerNames", "setAddresses",
    "setBootstrapServers", "setAllowedOrigins", "addAllowedOrigin", "allowedOrigins", "setAllowedOriginPatterns", "allowedOriginPatterns", "forAddress",
    "forTarget", "connectedTo", "withHost", "setSmtpHost", "setBrokerUrl", "setContactPoints", "addContactPoint");
  private static final Set<String> URI_BUILDERS = Set.of("org.springframework.web.util.UriBuilder", "org.springframework.web.util.UriComponentsBuilder");
  private static final Set<String> TAKE_HOST_ON_CREATION = Set.of("org.apache.http.HttpHost", "org.apache.hc.core5.http.HttpHost", "java.net.Socket",
    "redis.clients.jedis.Jedis", "redis.clients.jedis.JedisPool", "redis.clients.jedis.JedisPooled",
    "org.springframework.data.redis.connection.RedisStandaloneConfiguration", "org.springframework.amqp.rabbit.connection.CachingConnectionFactory",
    "com.mongodb.ServerAddress", "org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory");
  /** Settings that take a host. */
  private static final Set<String> HOST_SETTINGS = Set.of("bootstrap.servers", "mail.smtp.host", "mail.host", "mail.imap.host", "mail.pop3.host");
  private static final Set<String> HOST_CONSTANTS = Set.of("BOOTSTRAP_SERVERS_CONFIG");
  private static final Pattern ANCHOR = Pattern.compile("(?i)\\bhref=(?:\\\\\"|')(https?://[^\\s\"'<>\\\\]+)");
  private static final Pattern COMPLETED = Pattern.compile("\\s(https?://\\S+[=/])$");
  private static final Set<String> SETTERS = Set.of("put", "setProperty", "of", "entry", "putIfAbsent", "addProperty");
  private static final Set<String> LISTS = Set.of("of", "asList", "singletonList", "singleton");

  /**
   * @param file the root of a file
   * @return in the order of the source, one for each list of arguments; computed once per file
   */
  public static List<LocalAddress> in(CompilationUnitTree file) {
    return FileFacts.of(file, LocalAddress.class, LocalAddress::find);
  }

  private static List<LocalAddress> find(CompilationUnitTree file) {
    List<LocalAddress> found = new ArrayList<>();
    Set<Tree> lists = Collections.newSetFromMap(new IdentityHashMap<>());
    List<WorkingText> local = WorkingText.in(file).stream()
      .filter(text -> isLocal(text) && !DevelopmentOnly.guards(text.tree()) && !TestCode.surrounds(text.tree()) && !OwnServer.isCalledWith(text.tree())
        && !UncalledAddress.is(text.tree(), text.text()))
      .toList();
    for (WorkingText text : local) {
      Tree list = list(text.tree());
      if (list == null || lists.add(list)) {
        List<LiteralTree> others = list == null ? List.of()
          : local.stream().map(WorkingText::tree).filter(other -> other != text.tree() && list(other) == list).toList();
        found.add(new LocalAddress(text.tree(), link(text.tree(), text.text()).orElse(text.text()), others));
      }
    }
    return List.copyOf(found);
  }

  private static Tree list(LiteralTree literal) {
    Tree parent = literal.parent();
    return parent instanceof Arguments || parent instanceof NewArrayTree ? parent : null;
  }

  private static boolean isLocal(WorkingText text) {
    Optional<Address> address = Address.of(text.text()).filter(LocalAddress::isCalled);
    if (text.annotation() != null) {
      return text.annotation().is(CALLING_ANNOTATIONS) && address.or(() -> Address.ofHost(text.text())).filter(Address::isThisMachine).isPresent();
    }
    if (link(text.tree(), text.text()).flatMap(Address::of).filter(Address::isThisMachine).isPresent()) {
      return true;
    }
    return address.isPresent() ? address.get().isThisMachine()
      : takesHost(text.tree()) && Address.ofHost(text.text()).filter(Address::isThisMachine).isPresent();
  }

  /** A link among other words, that a reader is to follow: the one of a page, or one that code completes. */
  private static Optional<String> link(LiteralTree literal, String text) {
    Matcher anchor = ANCHOR.matcher(text);
    if (anchor.find()) {
      return Optional.of(anchor.group(1));
    }
    Matcher completed = COMPLETED.matcher(text);
    return literal.parent() != null && literal.parent().is(Tree.Kind.PLUS) && completed.find() ? Optional.of(completed.group(1)) : Optional.empty();
  }

  /** All interfaces are where a server listens. */
  private static boolean isCalled(Address address) {
    return !address.host().equals("0.0.0.0");
  }

  private static boolean takesHost(ExpressionTree text) {
    Tree user = text.parent() instanceof Arguments arguments ? arguments.parent() : null;
    if (user instanceof NewClassTree creation) {
      return creation.arguments().indexOf(text) == 0 && SourceNames.of(creation.identifier()).filter(TAKE_HOST_ON_CREATION::contains).isPresent();
    }
    if (!(user instanceof MethodInvocationTree call)) {
      return text.parent() instanceof NewArrayTree array && array.parent() instanceof ExpressionTree outer && takesHost(outer);
    }
    String name = Calls.name(call).name();
    if (LISTS.contains(name) && call.parent() instanceof Arguments) {
      return takesHost(call);
    }
    return TAKE_HOST.contains(name) || name.equals("host")
      && Calls.receiver(call).filter(receiver -> Types.isAny(receiver.symbolType(), URI_BUILDERS)).isPresent()
      || SETTERS.contains(name) && call.arguments().size() == 2 && call.arguments().get(1) == text && isHostSetting(call.arguments().get(0));
  }

  private static boolean isHostSetting(ExpressionTree key) {
    return Constants.of(key, String.class).filter(HOST_SETTINGS::contains).isPresent()
      || HOST_CONSTANTS.contains(key.lastToken().text());
  }
}
