package org.productiongap.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sonar.api.batch.fs.InputFile;
import org.sonar.java.AnalysisProgress;
import org.sonar.java.checks.verifier.internal.InternalInputFile;
import org.sonar.java.model.JParserConfig;
import org.sonar.java.model.JavaVersionImpl;
import org.sonar.plugins.java.api.tree.AnnotationTree;
import org.sonar.plugins.java.api.tree.AssignmentExpressionTree;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.BinaryExpressionTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.ImportTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.LiteralTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.ReturnStatementTree;
import org.sonar.plugins.java.api.tree.ThrowStatementTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TryStatementTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * The nodes that are shown one after the other are those that a walk through the tree meets, in its order.
 */
class EachNodeTest {

  private static final int SOME = 10;

  @Test
  void showsWhatAWalkMeets() throws IOException {
    List<InputFile> files;
    try (Stream<Path> samples = Files.walk(Path.of("test-files"))) {
      files = samples.filter(file -> file.toString().endsWith(".java")).sorted().map(file -> InternalInputFile.inputFile("", file.toFile())).toList();
    }
    List<Tree> met = new ArrayList<>();
    List<Tree> shown = new ArrayList<>();
    JParserConfig.Mode.BATCH.create(new JavaVersionImpl(21), List.of()).parse(files, () -> false, new AnalysisProgress(files.size()), (file, result) -> {
      try {
        CompilationUnitTree tree = result.get();
        tree.accept(new Walk(met));
        new Shown(shown).goThrough(tree);
      } catch (Exception e) {
        throw new IllegalStateException(file.toString(), e);
      }
    });

    assertThat(shown).hasSizeGreaterThan(files.size());
    int first = IntStream.range(0, met.size()).filter(place -> place >= shown.size() || shown.get(place) != met.get(place)).findFirst().orElse(met.size());
    assertThat(shown.subList(first, Math.min(first + SOME, shown.size())).stream().map(EachNodeTest::described))
      .containsExactlyElementsOf(met.subList(first, Math.min(first + SOME, met.size())).stream().map(EachNodeTest::described).toList());
    assertThat(shown).hasSameSizeAs(met);
  }

  private static String described(Tree tree) {
    return tree.kind() + " in line " + tree.firstToken().range().start().line() + ": " + tree.firstToken().text();
  }

  private static final class Walk extends BaseTreeVisitor {

    private final List<Tree> trees;

    Walk(List<Tree> trees) {
      this.trees = trees;
    }

    @Override
    public void visitAnnotation(AnnotationTree tree) {
      trees.add(tree);
      super.visitAnnotation(tree);
    }

    @Override
    public void visitAssignmentExpression(AssignmentExpressionTree tree) {
      trees.add(tree);
      super.visitAssignmentExpression(tree);
    }

    @Override
    public void visitBinaryExpression(BinaryExpressionTree tree) {
      trees.add(tree);
      super.visitBinaryExpression(tree);
    }

    @Override
    public void visitClass(ClassTree tree) {
      trees.add(tree);
      super.visitClass(tree);
    }

    @Override
    public void visitIdentifier(IdentifierTree tree) {
      trees.add(tree);
      super.visitIdentifier(tree);
    }

    @Override
    public void visitImport(ImportTree tree) {
      trees.add(tree);
      super.visitImport(tree);
    }

    @Override
    public void visitLambdaExpression(LambdaExpressionTree tree) {
      trees.add(tree);
      super.visitLambdaExpression(tree);
    }

    @Override
    public void visitLiteral(LiteralTree tree) {
      trees.add(tree);
      super.visitLiteral(tree);
    }

    @Override
    public void visitMemberSelectExpression(MemberSelectExpressionTree tree) {
      trees.add(tree);
      super.visitMemberSelectExpression(tree);
    }

    @Override
    public void visitMethodInvocation(MethodInvocationTree tree) {
      trees.add(tree);
      super.visitMethodInvocation(tree);
    }

    @Override
    public void visitMethodReference(MethodReferenceTree tree) {
      trees.add(tree);
      super.visitMethodReference(tree);
    }

    @Override
    public void visitMethod(MethodTree tree) {
      trees.add(tree);
      super.visitMethod(tree);
    }

    @Override
    public void visitNewClass(NewClassTree tree) {
      trees.add(tree);
      super.visitNewClass(tree);
    }

    @Override
    public void visitReturnStatement(ReturnStatementTree tree) {
      trees.add(tree);
      super.visitReturnStatement(tree);
    }

    @Override
    public void visitThrowStatement(ThrowStatementTree tree) {
      trees.add(tree);
      super.visitThrowStatement(tree);
    }

    @Override
    public void visitTryStatement(TryStatementTree tree) {
      trees.add(tree);
      super.visitTryStatement(tree);
    }

    @Override
    public void visitVariable(VariableTree tree) {
      trees.add(tree);
      super.visitVariable(tree);
    }
  }

  private static final class Shown extends EachNode {

    private final List<Tree> trees;

    Shown(List<Tree> trees) {
      this.trees = trees;
    }

    @Override
    public void visitAnnotation(AnnotationTree tree) {
      trees.add(tree);
      super.visitAnnotation(tree);
    }

    @Override
    public void visitAssignmentExpression(AssignmentExpressionTree tree) {
      trees.add(tree);
      super.visitAssignmentExpression(tree);
    }

    @Override
    public void visitBinaryExpression(BinaryExpressionTree tree) {
      trees.add(tree);
      super.visitBinaryExpression(tree);
    }

    @Override
    public void visitClass(ClassTree tree) {
      trees.add(tree);
      super.visitClass(tree);
    }

    @Override
    public void visitIdentifier(IdentifierTree tree) {
      trees.add(tree);
      super.visitIdentifier(tree);
    }

    @Override
    public void visitImport(ImportTree tree) {
      trees.add(tree);
      super.visitImport(tree);
    }

    @Override
    public void visitLambdaExpression(LambdaExpressionTree tree) {
      trees.add(tree);
      super.visitLambdaExpression(tree);
    }

    @Override
    public void visitLiteral(LiteralTree tree) {
      trees.add(tree);
      super.visitLiteral(tree);
    }

    @Override
    public void visitMemberSelectExpression(MemberSelectExpressionTree tree) {
      trees.add(tree);
      super.visitMemberSelectExpression(tree);
    }

    @Override
    public void visitMethodInvocation(MethodInvocationTree tree) {
      trees.add(tree);
      super.visitMethodInvocation(tree);
    }

    @Override
    public void visitMethodReference(MethodReferenceTree tree) {
      trees.add(tree);
      super.visitMethodReference(tree);
    }

    @Override
    public void visitMethod(MethodTree tree) {
      trees.add(tree);
      super.visitMethod(tree);
    }

    @Override
    public void visitNewClass(NewClassTree tree) {
      trees.add(tree);
      super.visitNewClass(tree);
    }

    @Override
    public void visitReturnStatement(ReturnStatementTree tree) {
      trees.add(tree);
      super.visitReturnStatement(tree);
    }

    @Override
    public void visitThrowStatement(ThrowStatementTree tree) {
      trees.add(tree);
      super.visitThrowStatement(tree);
    }

    @Override
    public void visitTryStatement(TryStatementTree tree) {
      trees.add(tree);
      super.visitTryStatement(tree);
    }

    @Override
    public void visitVariable(VariableTree tree) {
      trees.add(tree);
      super.visitVariable(tree);
    }
  }
}
