package org.productiongap.framework.validation;

import java.util.HashSet;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.SourceNames;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.IfStatementTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.ThrowStatementTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Methods of a type that throw when its own members are wrong, such as the one that turns it into what is stored.
 */
final class OwnLooks extends BaseTreeVisitor {

  private final ClassTree type;
  private final Set<Symbol> made = new HashSet<>();
  private boolean found;

  private OwnLooks(ClassTree type) {
    this.type = type;
  }

  /** Whether a type has one; false where its methods cannot be seen. */
  static boolean in(Type type) {
    return FileFacts.about(OwnLooks.class, type, OwnLooks::search);
  }

  private static boolean search(Type type) {
    ClassTree source = PayloadType.source(type);
    return source != null && FileFacts.of(SourceNames.fileOf(source), OwnLooks.class, OwnLooks::throwing).contains(source)
      && source.members().stream().anyMatch(member -> member instanceof MethodTree method && method.is(Tree.Kind.METHOD) && method.block() != null
      && !method.symbol().isStatic() && happen(source, method));
  }

  /** The classes of a file in which something is thrown. */
  private static Set<ClassTree> throwing(CompilationUnitTree file) {
    Set<ClassTree> classes = new HashSet<>();
    new EachNode() {
      @Override
      public void visitThrowStatement(ThrowStatementTree thrown) {
        classes.addAll(ClassesOfFile.around(thrown));
      }
    }.goThrough(file);
    return classes;
  }

  private static boolean happen(ClassTree source, MethodTree method) {
    OwnLooks search = new OwnLooks(source);
    search.scan(method.block());
    return search.found;
  }

  @Override
  public void visitVariable(VariableTree variable) {
    super.visitVariable(variable);
    if (variable.initializer() != null && isAboutMembers(variable.initializer())) {
      made.add(variable.symbol());
    }
  }

  @Override
  public void visitIfStatement(IfStatementTree statement) {
    found |= throwsSomething(statement) && isAboutMembers(statement.condition());
    super.visitIfStatement(statement);
  }

  private boolean isAboutMembers(Tree expression) {
    boolean[] about = new boolean[1];
    expression.accept(new BaseTreeVisitor() {
      @Override
      public void visitIdentifier(IdentifierTree identifier) {
        Symbol symbol = identifier.symbol();
        about[0] |= made.contains(symbol) || symbol.isVariableSymbol() && !symbol.isStatic() && type.symbol().equals(symbol.owner());
      }

      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        boolean isGetter = call.arguments().isEmpty() && Calls.receiver(call).map(Calls::isThis).orElse(true) && !call.methodSymbol().isStatic();
        about[0] |= isGetter && type.symbol().equals(call.methodSymbol().owner());
        super.visitMethodInvocation(call);
      }
    });
    return about[0];
  }

  private static boolean throwsSomething(IfStatementTree statement) {
    boolean[] thrown = new boolean[1];
    BaseTreeVisitor search = new BaseTreeVisitor() {
      @Override
      public void visitThrowStatement(ThrowStatementTree found) {
        thrown[0] = true;
      }
    };
    statement.thenStatement().accept(search);
    if (statement.elseStatement() != null) {
      statement.elseStatement().accept(search);
    }
    return thrown[0];
  }
}
