package org.productiongap.project;

import java.util.List;
import java.util.stream.Stream;
import org.sonar.check.Rule;

/**
 * What all files of all modules told, at the end of a scan.
 */
public final class Project {

  private final List<Record> facts;
  private final boolean complete;

  /**
   * @param facts of all files, in a stable order
   * @param complete whether every main Java file was seen; otherwise nothing may be concluded from what is absent
   */
  public Project(List<? extends Record> facts, boolean complete) {
    this.facts = List.copyOf(facts);
    this.complete = complete;
  }

  /** Whether every main Java file was seen. Only then the absence of a fact means something. */
  public boolean isComplete() {
    return complete;
  }

  /**
   * The facts of one kind, by file and place.
   *
   * @param kind the record that a {@link org.productiongap.framework.FactSource} makes
   */
  public <F extends Record> List<F> facts(Class<F> kind) {
    return all(kind).toList();
  }

  /**
   * What the check of a rule suspected, by file and place.
   *
   * @param rule the check, annotated with its key
   */
  public List<Suspicion> suspicions(ProjectRule rule) {
    String key = rule.getClass().getAnnotation(Rule.class).key();
    return all(Suspicion.class).filter(suspicion -> suspicion.rule().equals(key)).toList();
  }

  /**
   * What the check of a rule suspected, with the evidence of one kind.
   *
   * @param rule the check, annotated with its key
   * @param evidence the kind of its evidence
   */
  public <E extends Record> Stream<Suspected<E>> suspicions(ProjectRule rule, Class<E> evidence) {
    return suspicions(rule).stream()
      .filter(suspicion -> evidence.isInstance(suspicion.evidence()))
      .map(suspicion -> new Suspected<>(suspicion, evidence.cast(suspicion.evidence())));
  }

  private <F> Stream<F> all(Class<F> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast);
  }

  /**
   * A suspicion whose evidence is of a known kind.
   *
   * @param suspicion what would be reported
   * @param evidence what tells whether it stands
   */
  public record Suspected<E extends Record>(Suspicion suspicion, E evidence) {
  }
}
