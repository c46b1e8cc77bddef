package org.productiongap.checks.resilience;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.checks.GapCheck;
import org.productiongap.flow.Calls;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.TestCode;
import org.productiongap.framework.Words;
import org.productiongap.framework.http.RequestCall;
import org.productiongap.framework.persistence.WholeTableReads;
import org.productiongap.framework.persistence.WholeTableReads.WholeTableRead;
import org.productiongap.framework.web.WebEndpoint;
import org.productiongap.framework.web.WebEndpoints;
import org.productiongap.project.Clue;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.check.RuleProperty;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * With ten rows nobody notices; with a million the request takes the memory of the whole server. Not reported are small tables
 * by their name, exports, and reads that no request asks for.
 */
@AutoService(GapCheck.class)
@Rule(key = "UnboundedQuery")
public final class UnboundedQueryCheck extends GapCheck implements ProjectRule {

  private static final String DEFAULT_LOOKUPS =
    "country,currency,role,category,status,type,setting,config,configuration,language,locale,permission,authority,authorization,privilege,unit,region,specialty,lookup,option";
  private static final Set<String> STORES = Set.of("repository", "repo", "dao", "jpa", "mapper", "entity", "store");
  private static final Set<String> WHOLE_ON_PURPOSE = Set.of("export", "download", "report", "backup", "reindex", "migrate", "migration", "import", "csv",
    "excel", "xls", "xlsx", "pdf", "sitemap", "dump", "batch", "job", "sync", "seed", "init", "cache", "reload");

  private static final Set<String> ACTING = Set.of("deploy", "undeploy", "start", "stop", "restart", "pause", "resume", "cancel", "delete", "remove",
    "clear", "reset", "enable", "disable", "rebuild", "recalculate", "retry", "resend");

  @RuleProperty(key = "lookupTables", defaultValue = DEFAULT_LOOKUPS,
    description = "Last words in the names of tables and entities that stay small, separated by commas; singular and plural are the same.")
  String lookupTables = DEFAULT_LOOKUPS;

  /**
   * A read in a method that the handler of a request may call.
   *
   * @param types the simple names of its class and of what this extends and implements
   * @param method its name
   * @param arguments how many parameters it has
   */
  record Called(List<String> types, String method, int arguments) {
  }

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    WholeTableReads.in(file()).stream()
      .filter(read -> !isSmall(read) && !isWholeOnPurpose(read.call()))
      .filter(read -> !DevelopmentOnly.guards(read.call()) && !TestCode.surrounds(read.call()))
      .forEach(this::check);
  }

  private void check(WholeTableRead read) {
    String message = "This reads all rows of \"%s\" to answer one request, however many there will be; ask for one page of them."
      .formatted(read.names().get(0));
    MethodTree method = Calls.method(read.call()).orElse(null);
    if (isAnswer(read.call(), method)) {
      reportIssue(WholeTableReads.place(read), message);
    } else if (method != null && method.parent() instanceof ClassTree owner && owner.simpleName() != null) {
      List<String> types = Stream.concat(Stream.of(owner.simpleName().name()), owner.symbol().superTypes().stream().map(Type::name)).distinct().toList();
      suspect(WholeTableReads.place(read), message, List.of(), new Called(types, method.simpleName().name(), method.parameters().size()));
    }
  }

  @Override
  public void judge(Project project, Findings findings) {
    List<RequestCall> requests = project.facts(RequestCall.class);
    project.suspicions(this, Called.class).forEach(suspected -> requests.stream()
      .filter(request -> suspected.evidence().types().contains(request.type()) && suspected.evidence().method().equals(request.method())
        && suspected.evidence().arguments() == request.arguments())
      .findFirst()
      .ifPresent(request -> findings.report(suspected.suspicion().place(), suspected.suspicion()
        .message(), List.of(new Clue("A request asks for it here.", request.place())))));
  }

  /** Whether a read is made by the handler of a request, or by a private method that one calls. */
  private boolean isAnswer(Tree read, MethodTree method) {
    List<Tree> handlers = WebEndpoints.in(file()).stream().map(WebEndpoint::handler).toList();
    return isWithin(read, handlers)
      || method != null && Calls.callers(method).orElse(List.of()).stream().anyMatch(caller -> isWithin(caller, handlers) && !isWholeOnPurpose(caller));
  }

  private static boolean isWithin(Tree tree, List<Tree> handlers) {
    for (Tree outer = tree; outer != null; outer = outer.parent()) {
      if (handlers.contains(outer)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSmall(WholeTableRead read) {
    Set<String> small = Arrays.stream(lookupTables.split(",")).map(word -> word.strip().toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty())
      .collect(Collectors.toSet());
    return read.names().stream().anyMatch(name -> subject(name).endWithAny(small));
  }

  /** The words of a name without those that only say that it is stored. */
  private static Words subject(String name) {
    List<String> words = Words.of(name).all();
    int end = words.size();
    while (end > 1 && STORES.contains(words.get(end - 1))) {
      end--;
    }
    return new Words(words.subList(0, end));
  }

  /** Whether a method says by its name that it does something to all there are, such as to stop them. */
  private static boolean actsOnAll(String name) {
    return Words.of(name).endWithAny(Set.of("all")) && Words.of(name).startWithAny(ACTING);
  }

  private static boolean isWholeOnPurpose(Tree call) {
    for (Tree outer = call.parent(); outer != null; outer = outer.parent()) {
      String name = outer instanceof MethodTree method ? method.simpleName().name() : outer instanceof ClassTree type && type.simpleName() != null
        ? type.simpleName().name() : "";
      if (Words.of(name).containAny(WHOLE_ON_PURPOSE) || outer instanceof MethodTree && actsOnAll(name)) {
        return true;
      }
    }
    return false;
  }
}
