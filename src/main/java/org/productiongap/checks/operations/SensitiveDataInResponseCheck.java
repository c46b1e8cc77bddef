package org.productiongap.checks.operations;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.DevelopmentOnly;
import org.productiongap.framework.json.HeldTypes;
import org.productiongap.framework.json.MixedIn;
import org.productiongap.framework.json.SecretMember;
import org.productiongap.framework.json.SerializedType;
import org.productiongap.framework.json.WrittenMembers;
import org.productiongap.framework.web.Answer;
import org.productiongap.framework.web.AnsweredType;
import org.productiongap.project.Clue;
import org.productiongap.project.Findings;
import org.productiongap.project.Project;
import org.productiongap.project.ProjectRule;
import org.sonar.check.Rule;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * What is written into an answer is what anybody with the address of the endpoint can keep: a password or its hash in it is a password
 * for everyone. Reported once, on the member, whichever file answers with it; on the answer where the type is a library's.
 */
@AutoService(GapCheck.class)
@Rule(key = "SensitiveDataInResponse")
public final class SensitiveDataInResponseCheck extends GapCheck implements ProjectRule {

  private static final int MOST_REASONS = 4;
  private static final String WHY = "This answer carries it";

  /** A member that reaches the client if some file answers with its type. */
  record Carrier(String type, String member) {
  }

  /** An answer with a type of another file; nobody's concern here if that file is part of the project. */
  record Foreign(String type) {
  }

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    Map<IdentifierTree, List<Tree>> carried = new LinkedHashMap<>();
    for (AnsweredType answer : AnsweredType.in(file())) {
      if (!DevelopmentOnly.isInProfile(answer.place())) {
        WrittenMembers.of(file(), answer.type(), answer.place()).stream()
          .filter(written -> isSecret(written.type(), written.member()))
          .forEach(written -> carried.computeIfAbsent(written.member().tree(), member -> new ArrayList<>()).add(answer.place()));
        SecretMember.inOtherFile(answer.type()).ifPresent(member -> suspect(answer.place(),
          "\"%s\" of %s goes to the client in this answer: answer with a type of your own that does not have it.".formatted(member, answer.type().name()),
          List.of(), new Foreign(answer.type().erasure().fullyQualifiedName())));
      }
    }
    SerializedType.in(file()).forEach(type -> type.members().stream().filter(member -> isSecret(type, member)).forEach(member -> judge(type, member, carried)));
  }

  private static boolean isSecret(SerializedType type, SerializedType.Member member) {
    return SecretMember.is(type.tree().simpleName().name(), member.name(), member.type());
  }

  private void judge(SerializedType type, SerializedType.Member member, Map<IdentifierTree, List<Tree>> carried) {
    String message = "\"%s\" goes to the client in every answer that holds %s: answer with a type that does not have it, or mark it as never written."
      .formatted(member.name(), type.tree().simpleName().name());
    List<Tree> answers = carried.get(member.tree());
    if (answers == null) {
      suspect(member.tree(), message, List.of(), new Carrier(type.tree().symbol().type().fullyQualifiedName(), member.name()));
    } else {
      reportIssue(member.tree(), message, answers.stream().distinct().limit(MOST_REASONS).map(answer -> new Reason(WHY, answer)).toList());
    }
  }

  @Override
  public void judge(Project project, Findings findings) {
    Map<String, HeldTypes> held = HeldTypes.byOwner(project.facts(HeldTypes.class));
    Set<String> mixedIn = project.facts(MixedIn.class).stream().map(MixedIn::type).collect(Collectors.toSet());
    Map<Carrier, Set<Answer>> answers = new LinkedHashMap<>();
    project.suspicions(this, Carrier.class).forEach(suspected -> answers.put(suspected.evidence(), new LinkedHashSet<>()));
    project.facts(Answer.class).forEach(answer -> HeldTypes.with(answer.type(), held).forEach(reached -> answers.forEach((carrier, carriedBy) -> {
      if (carrier.type().equals(reached.type()) && !reached.without().contains(carrier.member()) && !mixedIn.contains(reached.type())) {
        carriedBy.add(answer);
      }
    })));
    project.suspicions(this, Carrier.class).filter(suspected -> !answers.get(suspected.evidence()).isEmpty())
      .forEach(suspected -> findings.report(suspected.suspicion().place(), suspected.suspicion().message(),
        answers.get(suspected.evidence()).stream().limit(MOST_REASONS).map(answer -> new Clue(WHY, answer.place())).toList()));
    Set<String> own = project.facts(SerializedType.Declared.class).stream().map(SerializedType.Declared::type).collect(Collectors.toSet());
    project.suspicions(this, Foreign.class).filter(suspected -> project.isComplete() && !own.contains(suspected.evidence().type())
      && !mixedIn.contains(suspected.evidence().type()))
      .forEach(suspected -> findings.report(suspected.suspicion()));
  }
}
