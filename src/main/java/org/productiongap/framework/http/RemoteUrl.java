package org.productiongap.framework.http;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Answer;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.flow.Origins;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;

/**
 * Whether a URL leads to another machine. Those of the class path and of files look the same.
 */
final class RemoteUrl {

  private static final Set<String> URL = Set.of("java.net.URL");
  private static final Set<String> URI = Set.of("java.net.URI");
  private static final Set<String> LOCAL_WORDS = Set.of("file", "path", "resource", "classpath", "jar", "folder", "directory", "dir");
  private static final int DEEPEST = 3;

  private RemoteUrl() {
  }

  /** Whether an expression is a URL of the JDK. */
  static boolean isUrl(ExpressionTree expression) {
    return StaticCalls.typeOf(expression).filter(URL::contains).isPresent();
  }

  /** Whether a URL is certainly remote, or certainly local. */
  static Answer is(ExpressionTree url) {
    return is(url, 0);
  }

  private static Answer is(ExpressionTree url, int depth) {
    if (depth > DEEPEST) {
      return Answer.CANNOT_TELL;
    }
    Origins origins = Origins.of(url);
    if (origins.any(origin -> Answer.of(of(Calls.plain(origin.tree()), depth) == Answer.NO)) == Answer.YES) {
      return Answer.NO;
    }
    return origins.any(origin -> Answer.of(of(Calls.plain(origin.tree()), depth) == Answer.YES)) == Answer.YES ? Answer.YES : Answer.CANNOT_TELL;
  }

  private static Answer of(ExpressionTree origin, int depth) {
    if (origin instanceof NewClassTree creation && !creation.arguments().isEmpty() && (StaticCalls.isNew(creation, URL) || StaticCalls.isNew(creation, URI))) {
      return address(creation.arguments().get(creation.arguments().size() == 2 ? 1 : 0));
    }
    if (!(origin instanceof MethodInvocationTree call)) {
      return Answer.CANNOT_TELL;
    }
    if (StaticCalls.is(call, URI, Set.of("create")) && !call.arguments().isEmpty()) {
      return address(call.arguments().get(0));
    }
    Optional<ExpressionTree> receiver = Calls.receiver(call);
    return switch (Calls.name(call).name()) {
      case "getResource", "getResources", "findResource", "nextElement", "getURL", "getURI" -> Answer.NO;
      case "of" -> StaticCalls.is(call, URL, Set.of("of")) && !call.arguments().isEmpty() ? is(call.arguments().get(0), depth + 1) : Answer.CANNOT_TELL;
      case "toURL" -> receiver.isPresent() ? is(receiver.get(), depth + 1) : Answer.CANNOT_TELL;
      case "toURI", "toUri" -> receiver.flatMap(StaticCalls::typeOf).filter(type -> type.startsWith("org.springframework.web.util.")).isPresent()
        ? Answer.YES : Answer.NO;
      default -> Answer.CANNOT_TELL;
    };
  }

  private static Answer address(ExpressionTree address) {
    Optional<String> text = Constants.text(address);
    if (text.isPresent()) {
      return Answer.of(text.get().toLowerCase(Locale.ROOT).startsWith("http"));
    }
    NamesWithin names = new NamesWithin();
    address.accept(names);
    boolean mayBeLocal = names.all().stream().anyMatch(name -> Words.of(name).containAny(LOCAL_WORDS));
    boolean saysHttp = Origins.inside(address).any(origin -> Answer.of(Constants.of(origin.tree(), String.class).filter(part -> part.startsWith("http"))
      .isPresent())) == Answer.YES;
    boolean saysFile = Origins.inside(address).any(origin -> Answer.of(Constants.of(origin.tree(), String.class)
      .filter(part -> part.startsWith("file:") || part.startsWith("jar:") || part.startsWith("classpath:")).isPresent())) == Answer.YES;
    return saysHttp ? Answer.YES : saysFile ? Answer.NO : mayBeLocal ? Answer.CANNOT_TELL : Answer.YES;
  }
}
