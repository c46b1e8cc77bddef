package org.productiongap.framework.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.FileFacts;
import org.sonar.plugins.java.api.tree.CaseGroupTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.IfStatementTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * What the clients of an application learn of its exceptions, each place once, and of one answer each exception once in each branch.
 */
public final class Disclosures {

  private final List<Disclosure> all = new ArrayList<>();

  private Disclosures(CompilationUnitTree file) {
    for (ExceptionText.Kind kind : ExceptionText.Kind.values()) {
      collect(file, kind);
    }
  }

  /**
   * @param file the root of a file
   * @param kind what of an exception
   * @return without those that only developers see; computed once per file
   */
  public static List<Disclosure> in(CompilationUnitTree file, ExceptionText.Kind kind) {
    Disclosures disclosures = FileFacts.of(file, Disclosures.class, Disclosures::new);
    return disclosures.all.stream().filter(disclosure -> disclosure.text().kind() == kind).toList();
  }

  private void collect(CompilationUnitTree file, ExceptionText.Kind kind) {
    Set<Tree> disclosed = Collections.newSetFromMap(new IdentityHashMap<>());
    Map<Tree, Set<Source>> bySink = new IdentityHashMap<>();
    for (ClientAnswer answer : ClientAnswers.in(file)) {
      List<ExceptionText> texts = Stream.concat(ExceptionTexts.inside(answer.content()).stream(), ExceptionTexts.written(answer).stream())
        .filter(text -> text.kind() == kind)
        .toList();
      Set<Source> known = bySink.computeIfAbsent(answer.sink(), sink -> new HashSet<>());
      texts.stream().filter(text -> disclosed.contains(text.tree())).map(Source::of).forEach(known::add);
      texts.stream()
        .filter(text -> known.add(Source.of(text)) && disclosed.add(text.tree()) && !DevelopmentOnly.guards(text.tree()))
        .forEach(text -> all.add(new Disclosure(text, answer)));
    }
  }

  /** An exception in one branch of the code; another branch discloses it anew. */
  private record Source(Tree exception, Tree branch) {

    static Source of(ExceptionText text) {
      return new Source(text.declaration() == null ? text.tree() : text.declaration(), branch(text.tree()));
    }

    private static Tree branch(Tree text) {
      Tree inner = text;
      for (Tree around = text.parent(); around != null; inner = around, around = around.parent()) {
        if (around instanceof IfStatementTree choice && inner != choice.condition() || around instanceof CaseGroupTree || around instanceof MethodTree) {
          return inner;
        }
      }
      return inner;
    }
  }
}
