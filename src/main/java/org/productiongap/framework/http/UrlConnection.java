package org.productiongap.framework.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Answer;
import org.productiongap.flow.Calls;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeCastTree;

/**
 * Connections of the JDK's URLs: both time-outs are zero, which means for ever. What reads a URL in one go has none at all.
 */
final class UrlConnection extends TimedObject {

  private static final Set<String> HTTP = Set.of("java.net.HttpURLConnection", "javax.net.ssl.HttpsURLConnection");
  private static final Set<String> READING = Set.of("getInputStream", "getResponseCode", "getResponseMessage", "getContent", "getErrorStream", "connect",
    "getHeaderField", "getHeaderFields", "getContentType", "getContentLength", "getContentLengthLong", "getLastModified", "getDate");

  @Override
  Set<String> homes() {
    return Set.of("java.net.URLConnection", "java.net.HttpURLConnection", "javax.net.ssl.HttpsURLConnection");
  }

  @Override
  boolean passesOn(MethodInvocationTree call) {
    return false;
  }

  @Override
  Optional<Limit> created(ExpressionTree expression, Limits limits) {
    if (!(expression instanceof MethodInvocationTree call) || !Calls.name(call).name().equals("openConnection")) {
      return Optional.empty();
    }
    Optional<ExpressionTree> url = Calls.receiver(call).filter(RemoteUrl::isUrl);
    if (url.isEmpty()) {
      return Optional.empty();
    }
    Answer isRemote = RemoteUrl.is(url.get());
    return Optional.of(isRemote == Answer.YES || isRemote == Answer.CANNOT_TELL && isCastToHttp(call) ? Limit.NONE : Limit.UNKNOWN);
  }

  private static boolean isCastToHttp(MethodInvocationTree call) {
    Tree parent = call.parent();
    return parent instanceof TypeCastTree cast && SourceNames.of(cast.type()).filter(HTTP::contains).isPresent();
  }

  @Override
  Limit step(MethodInvocationTree call, Limits limits) {
    return Calls.is(call, "setReadTimeout", 1) ? Limit.ANSWER.unlessZero(call.arguments().get(0))
      : Calls.is(call, "setConnectTimeout", 1) ? Limit.CONNECT.unlessZero(call.arguments().get(0)) : Limit.NONE;
  }

  @Override
  Optional<Client> client(ExpressionTree creation, Limits.Found found) {
    return !found.leaves() && found.isTakenBy(READING.toArray(String[]::new)) ? Optional.of(new Client("connection", "\"setReadTimeout(...)\""))
      : Optional.empty();
  }

  /** A call that opens and reads a URL at once. */
  static Optional<EndlessWait> atOnce(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    Optional<ExpressionTree> url = name.equals("openStream") && call.arguments().isEmpty() ? Calls.receiver(call)
      : readsArgument(call, name) ? Optional.of(call.arguments().get(0)) : Optional.empty();
    return url.filter(RemoteUrl::isUrl).filter(address -> RemoteUrl.is(address) == Answer.YES)
      .map(address -> new EndlessWait(Calls.name(call), "download", "\"setReadTimeout(...)\" on an \"openConnection()\" of your own", List.of(),
        EndlessWait.Elsewhere.NOWHERE));
  }

  private static boolean readsArgument(MethodInvocationTree call, String name) {
    int arguments = call.arguments().size();
    if (arguments == 0) {
      return false;
    }
    return switch (name) {
      case "toString", "toByteArray", "copy" -> StaticCalls.owner(call).filter(owner -> owner.endsWith(".IOUtils")).isPresent();
      case "copyURLToFile" -> arguments == 2;
      case "read" -> arguments == 1 && StaticCalls.is(call, "javax.imageio.ImageIO", "read");
      case "readValue", "readTree" -> Calls.receiver(call).filter(mapper -> Types.is(mapper.symbolType(), "com.fasterxml.jackson.databind.ObjectMapper"))
        .isPresent();
      default -> false;
    };
  }
}
