package org.productiongap.framework.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.productiongap.flow.Answer;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.ThrowStatementTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TryStatementTree;

/**
 * Where an application puts the texts of technical exceptions into its own ones and throws these. Whether a client receives them is up to who answers.
 */
public final class WrappedTexts {

  private final List<WrappedText> all = new ArrayList<>();

  private WrappedTexts(CompilationUnitTree file) {
    Set<Tree> disclosed = Disclosures.in(file, ExceptionText.Kind.MESSAGE).stream().map(disclosure -> (Tree) disclosure.text().tree())
      .collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
    new EachNode() {
      @Override
      public void visitNewClass(NewClassTree creation) {
        if (leavesTheMethod(creation) && Types.is(creation.symbolType(), "java.lang.Throwable") && !DevelopmentOnly.guards(creation)) {
          add(creation, disclosed);
        }
      }
    }.goThrough(file);
  }

  /**
   * @param file the root of a file
   * @return in the order of the source, without what {@link Disclosures} tells; computed once per file
   */
  public static List<WrappedText> in(CompilationUnitTree file) {
    return List.copyOf(FileFacts.of(file, WrappedTexts.class, WrappedTexts::new).all);
  }

  /**
   * The exception of the application that is an answer by itself, as Spring's {@code ResponseStatus} makes it.
   *
   * @param answer any answer
   * @return its type and those of the application that it extends, nearest first; empty for every other answer
   */
  public static List<String> thrownBy(ClientAnswer answer) {
    return answer.sink() instanceof NewClassTree creation && !SpringControllers.ofStatus(creation).isEmpty() ? ownTypes(creation.symbolType()) : List.of();
  }

  private void add(NewClassTree creation, Set<Tree> disclosed) {
    List<String> types = ownTypes(creation.symbolType());
    if (types.isEmpty() || TextAuthor.isTechnology(creation.identifier()) != Answer.NO) {
      return;
    }
    creation.arguments().stream()
      .filter(argument -> !ThrownBy.isException(argument))
      .flatMap(argument -> ExceptionTexts.inside(argument).stream())
      .filter(text -> text.kind() == ExceptionText.Kind.MESSAGE && disclosed.add(text.tree()))
      .limit(1)
      .forEach(text -> all.add(new WrappedText(text, creation, types)));
  }

  /** Whether an exception is thrown, or handed on by a chain, and nothing around takes it again. */
  private static boolean leavesTheMethod(NewClassTree creation) {
    if (creation.parent() instanceof LambdaExpressionTree lambda) {
      return lambda.parent() != null && lambda.parent().parent() instanceof MethodInvocationTree call && !isTakenLater(call) && !isTakenAround(call);
    }
    return creation.parent() instanceof ThrowStatementTree && !isTakenAround(creation);
  }

  private static boolean isTakenLater(MethodInvocationTree call) {
    MethodInvocationTree link = call;
    while (link.parent() instanceof MemberSelectExpressionTree select && select.parent() instanceof MethodInvocationTree next) {
      if (select.identifier().name().startsWith("onError") || select.identifier().name().startsWith("recover")) {
        return true;
      }
      link = next;
    }
    return false;
  }

  private static boolean isTakenAround(Tree tree) {
    Tree inner = tree;
    for (Tree around = tree.parent(); around != null && !(around instanceof MethodTree); inner = around, around = around.parent()) {
      if (around instanceof TryStatementTree attempt && attempt.block() == inner && !attempt.catches().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static List<String> ownTypes(Type type) {
    List<String> types = new ArrayList<>();
    for (Type current = type; current != null && !current.isUnknown()
      && !current.fullyQualifiedName().startsWith("java."); current = current.symbol().superClass()) {
      types.add(current.fullyQualifiedName());
    }
    return List.copyOf(types);
  }
}
