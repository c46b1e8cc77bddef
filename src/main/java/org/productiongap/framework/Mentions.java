package org.productiongap.framework;

import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.LiteralTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Which names and texts a file has at all: a quick look before a search, because most files have nothing to do with most rules.
 */
public final class Mentions {

  private static final char BETWEEN = '\n';

  private final Set<String> names = new HashSet<>();
  private final String text;
  /** Of each constant that asked: some ask for every method of a file. */
  private final Map<Collection<String>, Boolean> answers = new IdentityHashMap<>();

  private Mentions(CompilationUnitTree file) {
    StringBuilder all = new StringBuilder();
    new EachNode() {
      @Override
      public void visitIdentifier(IdentifierTree tree) {
        add(tree.name());
      }

      @Override
      public void visitMemberSelectExpression(MemberSelectExpressionTree tree) {
        add(tree.identifier().name());
      }

      @Override
      public void visitMethodReference(MethodReferenceTree tree) {
        add(tree.method().name());
      }

      @Override
      public void visitClass(ClassTree tree) {
        if (tree.simpleName() != null) {
          add(tree.simpleName().name());
        }
      }

      @Override
      public void visitMethod(MethodTree tree) {
        add(tree.simpleName().name());
      }

      @Override
      public void visitVariable(VariableTree tree) {
        add(tree.simpleName().name());
      }

      @Override
      public void visitLiteral(LiteralTree tree) {
        if (tree.is(Tree.Kind.STRING_LITERAL, Tree.Kind.TEXT_BLOCK)) {
          all.append(tree.value()).append(BETWEEN);
        }
      }

      private void add(String name) {
        if (names.add(name)) {
          all.append(name).append(BETWEEN);
        }
      }
    }.goThrough(file);
    text = all.toString().toLowerCase(Locale.ROOT);
  }

  private static Mentions of(CompilationUnitTree file) {
    return FileFacts.of(file, Mentions.class, Mentions::new);
  }

  /**
   * Whether a file names one of these, whatever it names so: a type, an annotation, a method, a member, a variable, a part of an import.
   *
   * @param file the root of a file
   * @param names as they are written, without packages
   */
  public static boolean any(CompilationUnitTree file, Collection<String> names) {
    Set<String> known = of(file).names;
    for (String name : names) {
      if (known.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether one of these stands anywhere in a name or in a text literal of a file, in lower or upper case.
   *
   * @param file the root of a file
   * @param parts in lower case
   */
  public static boolean parts(CompilationUnitTree file, Collection<String> parts) {
    Mentions mentions = of(file);
    return mentions.answers.computeIfAbsent(parts, asked -> mentions.hasAny(parts));
  }

  private boolean hasAny(Collection<String> parts) {
    for (String part : parts) {
      if (text.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
