package org.productiongap.framework.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.productiongap.flow.Origins;
import org.productiongap.flow.Origins.Origin;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Parameters;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * An exception that an answer hands to a method of another file, which may be a {@link TellingMethod}.
 *
 * @param text what would be told, at the call
 * @param answer what the client receives
 * @param parameter the parameter that takes the exception, see {@link Parameters}
 */
public record ToldException(ExceptionText text, ClientAnswer answer, String parameter) {

  /**
   * @param file the root of a file
   * @param kind what of the exceptions; of traces, those of all exceptions, of texts, those that a technology wrote
   * @return in the order of the source, each call once; computed once per file
   */
  public static List<ToldException> in(CompilationUnitTree file, ExceptionText.Kind kind) {
    return FileFacts.of(file, ToldException.class, ToldException::find).stream().filter(told -> told.text.kind() == kind).toList();
  }

  private static List<ToldException> find(CompilationUnitTree file) {
    List<ToldException> found = new ArrayList<>();
    Set<Tree> seen = new HashSet<>();
    for (ClientAnswer answer : ClientAnswers.in(file)) {
      for (Origin origin : Origins.inside(answer.content()).all()) {
        if (origin.tree() instanceof MethodInvocationTree call && isOfAnotherFile(call.methodSymbol()) && !DevelopmentOnly.guards(call) && seen.add(call)) {
          add(call, origin, answer, found);
        }
      }
    }
    return List.copyOf(found);
  }

  private static boolean isOfAnotherFile(Symbol.MethodSymbol method) {
    return !method.isUnknown() && method.isStatic() && method.declaration() == null;
  }

  private static void add(MethodInvocationTree call, Origin origin, ClientAnswer answer, List<ToldException> found) {
    for (int i = 0; i < call.arguments().size(); i++) {
      ExpressionTree argument = call.arguments().get(i);
      if (ThrownBy.isException(argument)) {
        String parameter = Parameters.nameOf(call.methodSymbol(), i);
        ExceptionTexts.told(call, new Origin(argument, origin.entered())).forEach(text -> found.add(new ToldException(text, answer, parameter)));
      }
    }
  }
}
