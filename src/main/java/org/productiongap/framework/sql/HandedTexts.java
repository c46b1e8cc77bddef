package org.productiongap.framework.sql;

import com.google.auto.service.AutoService;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FactSource;
import org.productiongap.framework.JavaFile;
import org.productiongap.framework.Parameters;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.web.RequestData;
import org.productiongap.framework.web.WebEndpoints;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * How text of a request gets from an endpoint to a mapper of another file: at once, or through one method that only passes it on.
 */
@AutoService(FactSource.class)
public final class HandedTexts implements FactSource {

  private static final List<String> MAPPERS = List.of("Mapper", "Dao", "DAO", "Repository");
  private static final List<String> LIBRARIES = List.of("java.", "javax.", "jakarta.", "org.springframework.", "org.slf4j.", "org.apache.");
  private static final String TEXT = "java.lang.String";

  @Override
  public List<? extends Record> of(JavaFile file) {
    Set<Record> facts = new LinkedHashSet<>();
    boolean hasEndpoints = !WebEndpoints.in(file.tree()).isEmpty();
    new EachNode() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        Type owner = call.arguments().isEmpty() ? null : Calls.receiver(call).map(ExpressionTree::symbolType).filter(SourceNames::isKnown).orElse(null);
        boolean isMapper = owner != null && MAPPERS.stream().anyMatch(owner.name()::endsWith);
        if (owner == null || !isMapper && !hasEndpoints || LIBRARIES.stream().anyMatch(owner.fullyQualifiedName()::startsWith)
          || call.methodSymbol().isUnknown()) {
          return;
        }
        for (int i = 0; i < call.arguments().size(); i++) {
          if (call.arguments().get(i).symbolType().is(TEXT)) {
            addHanded(file, call, i, hasEndpoints, facts);
            addPassed(call, i, isMapper, facts);
          }
        }
      }
    }.goThrough(file.tree());
    return List.copyOf(facts);
  }

  private static void addHanded(JavaFile file, MethodInvocationTree call, int index, boolean hasEndpoints, Set<Record> facts) {
    if (hasEndpoints) {
      RequestData.inside(call.arguments().get(index), SqlEscapes::is).stream().findFirst()
        .ifPresent(text -> facts.add(new HandedText(Parameters.nameOf(call.methodSymbol(), index), file.place(text.tree()))));
    }
  }

  /** A parameter that is used for nothing else has been compared with nothing. */
  private static void addPassed(MethodInvocationTree call, int index, boolean isMapper, Set<Record> facts) {
    if (isMapper && call.arguments().get(index) instanceof IdentifierTree name && name.symbol().declaration() instanceof VariableTree parameter
      && parameter.parent() instanceof MethodTree method && parameter.symbol().usages().size() == 1) {
      int own = method.parameters().indexOf(parameter);
      Parameters.namesOf(method, own).forEach(from -> facts.add(new PassedText(from, Parameters.nameOf(call.methodSymbol(), index))));
    }
  }
}
