package org.productiongap.scan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.productiongap.triage.Bucket;

/**
 * What was found and is not asked for: what the team deferred on purpose, and what a change does not touch.
 *
 * @param deferred by place
 * @param elsewhere by place
 * @param since the reference whose changes alone are asked for; null when everything is
 * @param remarks what people should know about the decisions of the team
 */
record SetAside(List<Deferred> deferred, List<Results.Result> elsewhere, String since, List<String> remarks) {

  /** Everything is asked for. */
  static final SetAside NOTHING = new SetAside(List.of(), List.of(), null, List.of());

  /**
   * A finding that may stay.
   *
   * @param result what was found
   * @param decision why it may stay
   */
  record Deferred(Results.Result result, TeamTriage.Deferral decision) {
  }

  /**
   * Sets aside what belongs there.
   *
   * @param results everything that was found
   * @param triage what the team decided
   * @param today the day on which a decision may be over
   * @param since the reference of the changes, as it was typed; null when everything is asked for
   * @param changes since that reference; null as above
   * @throws ScanFailure when the changes of a file cannot be told
   */
  static Results from(Results results, TeamTriage triage, LocalDate today, String since, GitChanges changes) throws ScanFailure {
    List<Results.Result> asked = new ArrayList<>();
    List<Deferred> deferred = new ArrayList<>();
    List<Results.Result> elsewhere = new ArrayList<>();
    for (Results.Result result : results.all()) {
      Optional<TeamTriage.Deferral> decision = triage.deferrals().stream()
        .filter(deferral -> !deferral.isOver(today) && deferral.covers(result.finding(), result.fingerprint())).findFirst();
      if (decision.isPresent()) {
        deferred.add(new Deferred(result, decision.get()));
      } else if (changes != null && !changes.touch(result.finding())) {
        elsewhere.add(result);
      } else {
        asked.add(result);
      }
    }
    return results.with(asked, new SetAside(List.copyOf(deferred), List.copyOf(elsewhere), since, remarks(results, triage, deferred, today)));
  }

  private static List<String> remarks(Results results, TeamTriage triage, List<Deferred> deferred, LocalDate today) {
    List<String> remarks = new ArrayList<>();
    if (!triage.file().isEmpty()) {
      remarks.add(triage.file() + " counts: " + decisions(triage) + ".");
    }
    Set<TeamTriage.Deferral> used = deferred.stream().map(Deferred::decision).collect(Collectors.toCollection(HashSet::new));
    for (TeamTriage.Deferral deferral : triage.deferrals()) {
      String place = triage.file() + ":" + deferral.line() + ": ";
      if (deferral.isOver(today)) {
        boolean counts = results.all().stream().anyMatch(result -> deferral.covers(result.finding(), result.fingerprint()));
        remarks.add(place + deferral.subject() + " was accepted until "
          + deferral.until() + (counts ? "; its findings count again." : ", and is closed; the entry can go."));
      } else if (!used.contains(deferral)) {
        remarks.add(place + "no finding is what this accepts (" + deferral.subject() + "); the entry can go.");
      }
    }
    return List.copyOf(remarks);
  }

  private static String decisions(TeamTriage triage) {
    List<String> decisions = new ArrayList<>();
    named(triage, "off", TeamTriage.Decision::isOff).ifPresent(decisions::add);
    for (Bucket bucket : Bucket.values()) {
      named(triage, bucket.title().toLowerCase(Locale.ROOT), decision -> decision.bucket() == bucket).ifPresent(decisions::add);
    }
    named(triage, "own parameters", decision -> !decision.parameters().isEmpty()).ifPresent(decisions::add);
    if (!triage.exclusions().isEmpty()) {
      decisions.add("left out " + String.join(", ", triage.exclusions()));
    }
    if (!triage.deferrals().isEmpty()) {
      decisions.add(triage.deferrals().size() + (triage.deferrals().size() == 1 ? " acceptance" : " acceptances"));
    }
    return decisions.isEmpty() ? "it decides nothing" : String.join("; ", decisions);
  }

  private static Optional<String> named(TeamTriage triage, String what, Predicate<TeamTriage.Decision> which) {
    List<String> keys = triage.rules().entrySet().stream().filter(rule -> which.test(rule.getValue())).map(Map.Entry::getKey).sorted().toList();
    return keys.isEmpty() ? Optional.empty() : Optional.of(what + " " + String.join(", ", keys));
  }
}
