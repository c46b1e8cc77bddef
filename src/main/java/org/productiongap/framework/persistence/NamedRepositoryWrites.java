package org.productiongap.framework.persistence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * Repositories that the application declares itself, known by their names. Which store is behind them is told by the mapping of what they
 * are given, if at all.
 */
final class NamedRepositoryWrites implements WriteLibrary {

  private static final Set<String> REPOSITORY = Set.of("repository", "repo", "dao");
  private static final Set<String> ANYWHERE_BUT_STORED = Set.of("memory", "fake", "mock", "dummy", "cookie", "session", "csrf");
  /** What these libraries call a repository keeps no records of the application. */
  private static final List<String> LIBRARIES = List.of("java.", "javax.", "jakarta.", "org.springframework.", "io.quarkus.", "io.micronaut.", "org.apache.",
    "org.eclipse.");

  @Override
  public Optional<Write> write(MethodInvocationTree call) {
    Optional<Write.Action> verb = WritingVerb.of(Calls.name(call).name());
    if (verb.isEmpty() || Calls.receiver(call).filter(receiver -> !Calls.isThis(receiver)).isEmpty()) {
      return Optional.empty();
    }
    Receiver receiver = Receiver.of(call);
    Words name = Words.of(receiver.simpleName());
    if (!name.endWithAny(REPOSITORY) || name.containAny(ANYWHERE_BUT_STORED) || LIBRARIES.stream().anyMatch(receiver.name()::startsWith)) {
      return Optional.empty();
    }
    Optional<Type> subject = Subjects.ofArgument(call);
    return Optional.of(new Write(call, subject.map(Subjects::target).orElse(Write.Target.STORE), verb.get(), subject));
  }
}
