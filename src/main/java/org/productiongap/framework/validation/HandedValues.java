package org.productiongap.framework.validation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Parameters;
import org.productiongap.framework.Types;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Which single values a file hands to methods of the application, and which of its methods check the values that they are handed.
 */
final class HandedValues {

  private static final Set<String> ADDRESS = Set.of("email", "mail");
  /** Where the JDK has its numbers. */
  private static final List<String> NUMBERS = List.of("java.lang.", "java.math.", "java.util.concurrent.atomic.");

  private HandedValues() {
  }

  /** The members that are handed on; computed once per file. */
  static Set<HandedMember> in(CompilationUnitTree file) {
    return FileFacts.of(file, HandedValues.class, HandedValues::find);
  }

  private static Set<HandedMember> find(CompilationUnitTree file) {
    String home = Applications.homeOf(file);
    Set<HandedMember> found = new LinkedHashSet<>();
    new EachNode() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        for (int i = 0; i < call.arguments().size(); i++) {
          Optional<String> parameter = parameter(call, i, home);
          if (parameter.isEmpty()) {
            return;
          }
          CheckedMembers.read(call.arguments().get(i)).ifPresent(read -> found.add(new HandedMember(read.type(), read.member(), parameter.get())));
        }
      }
    }.goThrough(file);
    return found;
  }

  /** The parameters of other methods that a method hands one of its own to. */
  static List<String> of(MethodTree method, VariableTree own) {
    String home = Applications.homeOf(method);
    List<String> found = new ArrayList<>();
    if (method.block() != null) {
      method.block().accept(new BaseTreeVisitor() {
        @Override
        public void visitMethodInvocation(MethodInvocationTree call) {
          for (int i = 0; i < call.arguments().size(); i++) {
            if (isOwn(call.arguments().get(i))) {
              parameter(call, i, home).ifPresent(found::add);
            }
          }
          super.visitMethodInvocation(call);
        }

        private boolean isOwn(ExpressionTree argument) {
          return argument instanceof IdentifierTree identifier && identifier.symbol() == own.symbol();
        }
      });
    }
    return found;
  }

  /** Whether a method hands one of its own parameters to a method of the application that is declared in another file. */
  static boolean leaveTheFile(MethodTree method, VariableTree own) {
    String home = Applications.homeOf(method);
    boolean[] found = new boolean[1];
    method.block().accept(new BaseTreeVisitor() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        found[0] |= call.arguments().stream().anyMatch(argument -> argument instanceof IdentifierTree identifier && identifier.symbol() == own.symbol())
          && call.methodSymbol().declaration() == null && parameter(call, 0, home).isPresent();
        super.visitMethodInvocation(call);
      }
    });
    return found[0];
  }

  private static Optional<String> parameter(MethodInvocationTree call, int index, String home) {
    Symbol.MethodSymbol method = call.methodSymbol();
    return method.isUnknown() || !Applications.own(method.owner().type(), home) ? Optional.empty() : Optional.of(Parameters.nameOf(method, index));
  }

  /** The parameters, of this file's methods and of what they override, whose values the methods check. */
  static Set<CheckedParameter> checkedIn(CompilationUnitTree file) {
    Set<CheckedParameter> found = new LinkedHashSet<>();
    ClassesOfFile.of(file).stream().flatMap(type -> type.members().stream())
      .filter(member -> member instanceof MethodTree method && method.is(Tree.Kind.METHOD) && method.block() != null)
      .map(MethodTree.class::cast)
      .forEach(method -> {
        for (int i = 0; i < method.parameters().size(); i++) {
          VariableTree parameter = method.parameters().get(i);
          if (mayBeJudged(parameter) && MemberChecks.happen(method, parameter)) {
            Parameters.namesOf(method, i).forEach(name -> found.add(new CheckedParameter(name)));
          }
        }
      });
    return found;
  }

  /** Whether a rule may ask for the parameter: an address, or a number. */
  private static boolean mayBeJudged(VariableTree parameter) {
    Type type = parameter.symbol().type();
    return type.is("java.lang.String") ? Words.of(parameter.simpleName().name()).containAny(ADDRESS)
      : type.isPrimitive() ? !type.is("boolean") : NUMBERS.stream().anyMatch(type.fullyQualifiedName()::startsWith) && Types.is(type, "java.lang.Number");
  }
}
