package org.productiongap.framework.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Mentions;
import org.productiongap.framework.SourceNames;
import org.sonar.plugins.java.api.location.Position;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * The calls out of the process, in a file, that nothing ends when the other side stays silent.
 */
public final class EndlessWaits {

  private static final List<TimedObject> CREATED = List.of(new RequestFactory(), new RestTemplate(), new RestTemplateBuilder(), new RestClient(),
    new WebClient(), new JdkRequest(),
    new ApacheClient(), new ApacheFluent(), new JaxRsClient(), new MailSender(), new MailSession(), new PlainSocket(), new UrlConnection());

  /** At least one of these is in the names of a file that makes such a call. */
  private static final Set<String> PARTS = Set.of("requestfactory", "resttemplate", "restclient", "webclient", "httprequest", "httpclient", "fluent",
    "clientbuilder", "mailsender", "getinstance", "getdefaultinstance", "socket", "openconnection", "openstream", "timeout", "feign", "url", "ioutils",
    "imageio", "readvalue", "readtree");

  private EndlessWaits() {
  }

  /**
   * @param file the root of a file
   * @return one for each place, in the order of the source; computed once per file
   */
  public static List<EndlessWait> in(CompilationUnitTree file) {
    return FileFacts.of(file, EndlessWaits.class, EndlessWaits::find);
  }

  private static List<EndlessWait> find(CompilationUnitTree file) {
    List<EndlessWait> waits = new ArrayList<>();
    if (!Mentions.parts(file, PARTS)) {
      return waits;
    }
    new EachNode() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        UrlConnection.atOnce(call).or(() -> SwitchedOffTimeouts.of(call)).or(() -> created(call)).ifPresent(waits::add);
      }

      @Override
      public void visitNewClass(NewClassTree creation) {
        SwitchedOffTimeouts.of(creation).or(() -> created(creation)).ifPresent(waits::add);
      }

      @Override
      public void visitVariable(VariableTree variable) {
        injected(variable).ifPresent(waits::add);
      }
    }.goThrough(file);
    waits.sort(Comparator.comparing(wait -> Position.startOf(wait.place())));
    return List.copyOf(waits);
  }

  private static Optional<EndlessWait> created(ExpressionTree expression) {
    Limits limits = new Limits();
    for (TimedObject kind : CREATED) {
      Optional<Limits.Found> found = limits.of(expression, kind);
      if (found.isPresent()) {
        return wait(expression, kind, found.get(), place(expression));
      }
    }
    return Optional.empty();
  }

  private static Tree place(ExpressionTree creation) {
    return creation instanceof MethodInvocationTree call ? call.methodSelect() : creation;
  }

  private static Optional<EndlessWait> wait(ExpressionTree creation, TimedObject kind, Limits.Found found, Tree place) {
    return found.limit().compareTo(Limit.CONNECT) > 0 ? Optional.empty()
      : kind.client(creation, found).map(client -> new EndlessWait(place, client.name(), client.fix(), found.limiting().stream().map(EndlessWaits::place)
        .toList(), client.mayBeLimited()));
  }

  private static Tree place(Tree taker) {
    return taker instanceof MethodInvocationTree call ? Calls.name(call) : taker;
  }

  /** A builder that the framework hands in, with what the configuration says already in it. */
  private static Optional<EndlessWait> injected(VariableTree variable) {
    Optional<TimedObject> kind = variable.initializer() != null ? Optional.empty() : SourceNames.of(variable.type()).flatMap(EndlessWaits::builder);
    if (kind.isEmpty() || variable.symbol().isLocalVariable() && !variable.symbol().isParameter()) {
      return Optional.empty();
    }
    Limits.Found found = new Limits().of(variable.symbol(), kind.get());
    Optional<Tree> built = found.takers().stream()
      .filter(taker -> taker instanceof MethodInvocationTree call && Calls.is(call, "build", 0))
      .map(taker -> (Tree) Calls.name((MethodInvocationTree) taker))
      .findFirst();
    return built.flatMap(place -> wait(variable.simpleName(), kind.get(), found, place));
  }

  private static Optional<TimedObject> builder(String type) {
    return RestTemplateBuilder.TYPES.contains(type) ? Optional.of(new RestTemplateBuilder())
      : RestClient.BUILDERS.contains(type) ? Optional.of(new RestClient())
      : WebClient.BUILDERS.contains(type) ? Optional.of(new WebClient()) : Optional.empty();
  }
}
