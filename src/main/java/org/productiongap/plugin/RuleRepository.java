package org.productiongap.plugin;

import com.google.auto.service.AutoService;
import java.util.List;
import org.productiongap.checks.GapCheck;
import org.productiongap.triage.GapRepository;
import org.sonar.api.server.rule.RulesDefinition;
import org.sonar.api.server.rule.RulesDefinitionAnnotationLoader;
import org.sonarsource.api.sonarlint.SonarLintSide;

/**
 * The rules as SonarQube lists them: key and parameters from the check, everything people read from {@code rules-metadata}.
 */
@SonarLintSide
@AutoService(RulesDefinition.class)
public final class RuleRepository implements RulesDefinition {

  /** The key of the repository; a promise to users. */
  public static final String KEY = GapRepository.KEY;

  @Override
  public void define(Context context) {
    NewRepository repository = context.createRepository(KEY, GapRepository.LANGUAGE).setName(GapRepository.NAME);
    List<Class<? extends GapCheck>> checks = GapChecks.all();
    new RulesDefinitionAnnotationLoader().load(repository, checks.toArray(Class[]::new));
    repository.rules().forEach(RuleMetadata::apply);
    repository.done();
  }
}
