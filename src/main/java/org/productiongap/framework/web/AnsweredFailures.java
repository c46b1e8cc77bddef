package org.productiongap.framework.web;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.productiongap.flow.Origins;
import org.productiongap.framework.FactSource;
import org.productiongap.framework.JavaFile;
import org.productiongap.framework.SourceNames;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;

/**
 * Which exceptions the handlers of a file answer with their text.
 */
@AutoService(FactSource.class)
public final class AnsweredFailures implements FactSource {

  @Override
  public List<AnsweredFailure> of(JavaFile file) {
    List<AnsweredFailure> answered = new ArrayList<>();
    for (FailureHandler handler : FailureHandlers.in(file.tree())) {
      boolean withText = answersWithText(file.tree(), handler);
      handler.types().forEach(type -> SourceNames.of(type).ifPresent(name -> answered.add(new AnsweredFailure(name, withText))));
    }
    return List.copyOf(answered);
  }

  private static boolean answersWithText(CompilationUnitTree file, FailureHandler handler) {
    return handler.failure() != null && ClientAnswers.in(file).stream()
      .flatMap(answer -> Origins.inside(answer.content()).all().stream())
      .anyMatch(origin -> ExceptionTexts.isTextOf(origin, handler.failure()));
  }
}
