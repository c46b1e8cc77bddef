package org.productiongap.framework.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.flow.Origins;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Words;
import org.productiongap.framework.web.AnswerWording.Text;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.CaseGroupTree;
import org.sonar.plugins.java.api.tree.CatchTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.IfStatementTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * What the answers of a file say, branch by branch: a catch block, a lambda, one side of a condition or a whole method.
 */
public final class AnswerWordings {

  private static final Set<String> REFERENCES = Set.of("reference", "ref", "incident", "correlation", "trace", "ticket", "uuid", "id", "support");
  /** What most error answers have and what tells people nothing. */
  private static final Set<String> TECHNICAL = Set.of("uri", "url", "path", "time", "timestamp", "date", "now", "status", "reason", "phrase", "class", "type",
    "instance", "code", "method", "request");
  private static final Set<String> WRITING_DOWN = Set.of("writeValueAsString", "writeValueAsBytes", "toJson", "toJSONString", "toJsonStr", "encode",
    "encodePrettily", "getBytes", "toString");

  private final Map<Tree, List<Text>> texts = new LinkedHashMap<>();
  private final Set<Tree> sayMore = Collections.newSetFromMap(new IdentityHashMap<>());

  private AnswerWordings(CompilationUnitTree file) {
    Map<Tree, Tree> branches = new IdentityHashMap<>();
    for (ClientAnswer answer : ClientAnswers.in(file)) {
      Tree branch = branch(answer.sink(), branches);
      Origins.inside(answer.content()).all().forEach(origin -> read(origin.tree(), answer, branch));
    }
  }

  /**
   * @param file the root of a file
   * @return those that have a fixed text; computed once per file
   */
  public static List<AnswerWording> in(CompilationUnitTree file) {
    AnswerWordings wordings = FileFacts.of(file, AnswerWordings.class, AnswerWordings::new);
    return wordings.texts.entrySet().stream()
      .map(entry -> new AnswerWording(List.copyOf(entry.getValue()), wordings.sayMore.contains(entry.getKey())))
      .toList();
  }

  /** The calls of a chain stand in one branch, so it is looked for once. */
  private static Tree branch(Tree sink, Map<Tree, Tree> known) {
    List<Tree> chain = new ArrayList<>();
    Tree inner = sink;
    Tree branch = known.get(inner);
    for (Tree around = sink.parent(); around != null && branch == null; around = around.parent()) {
      if (inner instanceof MethodInvocationTree) {
        chain.add(inner);
      }
      Tree end = branch(around, inner);
      branch = end == null ? known.get(around) : end;
      inner = around;
    }
    Tree found = branch == null ? inner : branch;
    chain.forEach(call -> known.put(call, found));
    return found;
  }

  private static Tree branch(Tree around, Tree inner) {
    if (around instanceof CatchTree || around instanceof LambdaExpressionTree || around instanceof MethodTree || around instanceof CaseGroupTree) {
      return around;
    }
    return around instanceof IfStatementTree choice && inner != choice.condition() ? inner : null;
  }

  private void read(ExpressionTree origin, ClientAnswer answer, Tree branch) {
    Optional<String> constant = Constants.of(origin, String.class);
    if (constant.isPresent()) {
      if (!isPart(origin)) {
        Tree place = place(origin, answer);
        values(constant.get()).forEach(words -> add(new Text(words, place, answer), branch));
      }
    } else if (saysMore(origin)) {
      sayMore.add(branch);
    }
  }

  private void add(Text text, Tree branch) {
    List<Text> known = texts.computeIfAbsent(branch, any -> new ArrayList<>());
    if (known.stream().noneMatch(one -> one.place() == text.place() && one.words().equals(text.words()))) {
      known.add(text);
    }
  }

  private static boolean isPart(ExpressionTree origin) {
    return origin.parent() != null && origin.parent().is(Tree.Kind.PLUS, Tree.Kind.PLUS_ASSIGNMENT);
  }

  /** Where the answer names the text: the use of a constant rather than its declaration. */
  private static Tree place(ExpressionTree text, ClientAnswer answer) {
    if (!(text.parent() instanceof VariableTree constant) || !(constant.parent() instanceof ClassTree)) {
      return text;
    }
    Tree[] place = {text};
    answer.content().accept(new BaseTreeVisitor() {
      @Override
      public void visitIdentifier(IdentifierTree identifier) {
        if (identifier.symbol() == constant.symbol()) {
          place[0] = identifier;
        }
        super.visitIdentifier(identifier);
      }
    });
    return place[0];
  }

  /** The texts between the quotes of a JSON document, or what remains of a page without its tags. */
  private static Stream<String> values(String text) {
    String stripped = text.replace("\\\"", "\"").strip();
    if (stripped.startsWith("{") && stripped.indexOf('"') > 0) {
      String[] parts = stripped.split("\"");
      return Stream.iterate(1, i -> i < parts.length, i -> i + 2).map(i -> parts[i]);
    }
    return Stream.of(withoutTags(stripped));
  }

  private static String withoutTags(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean isTag = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      isTag |= c == '<';
      plain.append(isTag ? '.' : c);
      isTag &= c != '>';
    }
    return plain.toString();
  }

  private static boolean saysMore(ExpressionTree origin) {
    Words words = words(origin);
    Type type = origin.symbolType();
    boolean isReference = words.containAny(REFERENCES) || type.is("java.util.UUID");
    boolean isText = type.is("java.lang.String") || type.isUnknown() && !(origin instanceof NewClassTree) && !isBuilt(origin);
    return isReference || origin.is(Tree.Kind.PLUS) || isText && !words.containAny(TECHNICAL) && !isWrittenDown(origin);
  }

  /** Whether the type of an expression is unknown because it is built by a factory, a builder or a chain that began with one. */
  private static boolean isBuilt(ExpressionTree origin) {
    if (!(origin instanceof MethodInvocationTree call)) {
      return false;
    }
    return Calls.receiver(call)
      .filter(receiver -> Calls.isTypeName(receiver) || receiver instanceof NewClassTree || isBuilt(receiver))
      .isPresent();
  }

  private static boolean isWrittenDown(ExpressionTree origin) {
    return origin instanceof MethodInvocationTree call && WRITING_DOWN.contains(Calls.name(call).name());
  }

  /** The words of all names of a chain of calls. */
  private static Words words(ExpressionTree origin) {
    List<String> names = new ArrayList<>();
    ExpressionTree link = origin;
    while (link instanceof MethodInvocationTree call) {
      names.add(Calls.name(call).name());
      link = Calls.receiver(call).orElse(null);
    }
    if (link instanceof MemberSelectExpressionTree select) {
      names.add(select.identifier().name());
    } else if (link instanceof IdentifierTree identifier) {
      names.add(identifier.name());
    }
    Collections.reverse(names);
    return Words.of(String.join("_", names));
  }
}
