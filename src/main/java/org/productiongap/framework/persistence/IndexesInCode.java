package org.productiongap.framework.persistence;

import com.google.auto.service.AutoService;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FactSource;
import org.productiongap.framework.JavaFile;
import org.sonar.plugins.java.api.tree.LiteralTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Files that create indexes of a document store in code, with all words that may name a member.
 */
@AutoService(FactSource.class)
public final class IndexesInCode implements FactSource {

  private static final Set<String> CREATING = Set.of("ensureIndex", "createIndex", "createIndexes");

  @Override
  public List<IndexInCode> of(JavaFile file) {
    Set<IndexInCode> words = new LinkedHashSet<>();
    boolean[] creates = new boolean[1];
    new EachNode(CREATING) {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        creates[0] = true;
      }

      @Override
      public void visitLiteral(LiteralTree literal) {
        if (literal.is(Tree.Kind.STRING_LITERAL)) {
          words.add(new IndexInCode(literal.value().substring(1, literal.value().length() - 1)));
        }
      }
    }.goThrough(file.tree());
    return creates[0] ? List.copyOf(words) : List.of();
  }
}
