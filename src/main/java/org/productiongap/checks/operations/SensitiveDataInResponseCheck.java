package org.productiongap.checks.operations;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.SensitiveValues;
import org.productiongap.framework.SensitiveWords;
import org.productiongap.framework.SensitiveWords.Kind;
import org.productiongap.framework.Words;
import org.productiongap.framework.json.WrittenMembers;
import org.productiongap.framework.web.AnsweredType;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * What is written into an answer is what anybody with the address of the endpoint can keep: a password or its hash in it is a password
 * for everyone. Tokens are not reported, because a login has to answer with one, nor a password that was made up for this answer.
 */
@AutoService(GapCheck.class)
@Rule(key = "SensitiveDataInResponse")
public final class SensitiveDataInResponseCheck extends GapCheck {

  private static final Set<Kind> NEVER_ANSWERED = EnumSet.of(Kind.PASSWORD, Kind.PASSWORD_HASH, Kind.ONE_TIME_CODE);
  private static final Set<String> MADE_FOR_THIS = Set.of("temporary", "temp", "generated", "initial");
  private static final Set<String> ALSO = Set.of("cvv", "cvc", "private");
  private static final int MOST_REASONS = 4;

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    Map<IdentifierTree, List<WrittenMembers>> carried = new LinkedHashMap<>();
    for (AnsweredType answer : AnsweredType.in(file())) {
      WrittenMembers.of(file(), answer.type(), answer.place()).stream()
        .filter(written -> isSensitive(written) && !DevelopmentOnly.isInProfile(answer.place()))
        .forEach(written -> carried.computeIfAbsent(written.member().tree(), member -> new ArrayList<>()).add(written));
    }
    carried.forEach(this::report);
  }

  private static boolean isSensitive(WrittenMembers written) {
    String name = written.member().name();
    Words words = Words.of(name);
    Words owner = Words.of(written.type().tree().simpleName().name());
    return !words.containAny(MADE_FOR_THIS) && !owner.containAny(MADE_FOR_THIS)
      && SensitiveWords.meant(words)
        .filter(kind -> NEVER_ANSWERED.contains(kind) || words.containAny(ALSO))
        .filter(kind -> SensitiveValues.isShown(written.member().type(), kind)).isPresent();
  }

  private void report(IdentifierTree member, List<WrittenMembers> answers) {
    String owner = answers.get(0).type().tree().simpleName().name();
    reportIssue(member, "\"%s\" goes to the client in every answer that holds %s: answer with a type that does not have it, or mark it as never written."
      .formatted(answers.get(0).member().name(), owner), answers.stream()
        .map(WrittenMembers::answer)
        .distinct()
        .limit(MOST_REASONS)
        .map(answer -> new Reason("This answer carries it", answer))
        .toList());
  }
}
