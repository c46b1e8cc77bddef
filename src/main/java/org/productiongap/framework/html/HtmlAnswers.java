package org.productiongap.framework.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.productiongap.flow.Answer;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.flow.Origins;
import org.productiongap.flow.Returns;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Payload;
import org.productiongap.framework.Types;
import org.productiongap.framework.web.ClientAnswer;
import org.productiongap.framework.web.ClientAnswers;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.LiteralTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.ReturnStatementTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The texts that a file sends to a browser as HTML: where the content type says so, or where none is said and the text has tags.
 * What a template engine renders is not among them.
 */
public final class HtmlAnswers {

  private static final Set<String> BODIES = Set.of("body", "ok", "entity", "bodyValue", "syncBody", "fromValue", "fromObject", "setResult", "end",
    "endAndForget", "send");
  private static final Set<String> WRITING = Set.of("write", "print", "println", "append", "format", "printf");
  private static final Set<String> HOLDING = Set.of("just", "completedFuture", "item", "of", "fromCallable", "fromSupplier", "supplyAsync", "defer");
  private static final Set<String> ENTITIES = Set.of("org.springframework.http.ResponseEntity");
  private static final Pattern TAG = Pattern.compile("(?i)<(?:html|head|body|div|span|p|br|b|i|u|a|h[1-6]|script|title|table|tr|td|th|ul|ol|li|form|input|strong|em|img|pre"
    + "|button|style|link|meta|center|font|label|select|option|section|main|header|footer|textarea|iframe|code)[\\s/>]");
  private static final Pattern OTHER_MARKUP = Pattern.compile("<\\?xml|<(?:rss|feed|soap|soapenv:Envelope|urlset)[\\s>]");

  private HtmlAnswers() {
  }

  /**
   * @param file the root of a file
   * @return the texts that become part of a page, where they are handed over, in the order of the source; computed once per file
   */
  public static List<ExpressionTree> in(CompilationUnitTree file) {
    return FileFacts.of(file, HtmlAnswers.class, HtmlAnswers::find);
  }

  private static List<ExpressionTree> find(CompilationUnitTree file) {
    List<ExpressionTree> pages = new ArrayList<>();
    List<ClientAnswer> answers = ClientAnswers.in(file);
    Set<Tree> pagesByTags = new HashSet<>();
    answers.stream()
      .filter(answer -> isWritten(answer) && hasTags(answer.content()))
      .forEach(answer -> Calls.code(answer.sink()).ifPresent(pagesByTags::add));
    for (ClientAnswer answer : answers) {
      if (isBody(answer)) {
        Answer html = ContentTypes.isHtml(answer);
        boolean isChunk = isWritten(answer) && Calls.code(answer.sink()).filter(pagesByTags::contains).isPresent();
        texts(answer.content()).stream()
          .filter(text -> html == Answer.YES || html == Answer.CANNOT_TELL && (isChunk || hasTags(text)))
          .forEach(pages::add);
      }
    }
    return List.copyOf(pages);
  }

  private static boolean isBody(ClientAnswer answer) {
    if (answer.sink() instanceof MethodInvocationTree call) {
      String name = Calls.name(call).name();
      return BODIES.contains(name) && call.arguments().indexOf(answer.content()) == 0 || WRITING.contains(name);
    }
    if (answer.sink() instanceof NewClassTree creation) {
      return Types.isAny(creation.symbolType(), ENTITIES);
    }
    return answer.sink() instanceof ReturnStatementTree || answer.sink() == answer.content();
  }

  private static boolean isWritten(ClientAnswer answer) {
    return answer.sink() instanceof MethodInvocationTree call && WRITING.contains(Calls.name(call).name());
  }

  /** The texts that a value is, or that it hands over later. */
  private static List<ExpressionTree> texts(ExpressionTree content) {
    Payload payload = Payload.of(content.symbolType());
    if (content instanceof MethodInvocationTree call && HOLDING.contains(Calls.name(call).name()) && !payload.many() && isText(payload.type())) {
      return call.arguments().stream()
        .flatMap(argument -> argument instanceof LambdaExpressionTree lambda ? Returns.of(lambda).stream() : List.of(argument).stream())
        .toList();
    }
    return isText(content.symbolType()) ? List.of(content) : List.of();
  }

  private static boolean isText(Type type) {
    boolean isArray = type.isArray() && (type.fullyQualifiedName().startsWith("byte") || type.fullyQualifiedName().startsWith("char"));
    return Types.is(type, "java.lang.CharSequence") || isArray;
  }

  private static boolean hasTags(ExpressionTree content) {
    boolean[] tags = new boolean[1];
    for (Origins.Origin origin : Origins.insideText(new Origins.Origin(content, null), tree -> false).all()) {
      Optional<String> text = Constants.text(origin.tree())
        .or(() -> origin.tree() instanceof LiteralTree literal ? Optional.of(literal.value()) : Optional.empty());
      if (text.filter(value -> OTHER_MARKUP.matcher(value).find()).isPresent()) {
        return false;
      }
      tags[0] |= text.filter(value -> TAG.matcher(value).find()).isPresent();
    }
    return tags[0];
  }
}
