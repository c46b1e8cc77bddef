package org.productiongap.checks.errorhandling;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.productiongap.checks.GapCheck;
import org.productiongap.framework.web.AnswerWording;
import org.productiongap.framework.web.AnswerWordings;
import org.productiongap.framework.web.AnswerWording.Text;
import org.sonar.check.Rule;
import org.sonar.check.RuleProperty;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * People who read that an error has occurred know neither what failed nor what to do. Not reported are answers that say anything else besides: another
 * sentence, a reference to quote, details that are not fixed.
 */
@AutoService(GapCheck.class)
@Rule(key = "UninformativeErrorMessage")
public final class UninformativeErrorMessageCheck extends GapCheck {

  private static final String PHRASES = "an error has occurred, an error occurred, error occurred, some error occurred, an error has been encountered, "
    + "an unknown error has occurred, an unknown error occurred, unknown error occurred, unknown error, "
    + "an unexpected error has occurred, an unexpected error occurred, unexpected error occurred, unexpected error, unexpected failure, "
    + "an internal error has occurred, an internal error occurred, internal error occurred, internal error, "
    + "an internal server error has occurred, an internal server error occurred, internal server error occurred, internal server error, server error, "
    + "a server error occurred, system error, a system error occurred, application error, an application error occurred, generic error, technical error, "
    + "a technical error occurred, something went wrong, something has gone wrong, something went wrong on our end, something went wrong on our side, "
    + "something bad happened, there was an error, there was a problem, an error happened, we encountered an error, error processing request, "
    + "error while processing request, error processing your request, an error occurred while processing your request, "
    + "an error occurred while processing the request, an unexpected error occurred while processing your request, the request failed, request failed, "
    + "your request failed, the operation failed, operation failed, your request could not be processed, the request could not be processed, "
    + "unable to process request, unable to process your request, unable to process the request, could not process request, "
    + "could not process your request, please try again, please try again later, please try later, try again, try again later, please retry, "
    + "please retry later, please contact support, please contact the support, please contact your administrator, please contact the administrator, "
    + "please contact an administrator, contact support, contact the administrator, contact your administrator, contact your system administrator";
  /** What people say before they say something. */
  private static final Set<String> FILLERS = Set.of("sorry", "we are sorry", "we're sorry", "oops", "ooops", "whoops", "uh oh", "ups", "error", "failure");

  @RuleProperty(key = "phrases", defaultValue = PHRASES, type = "TEXT",
    description = "Sentences that tell nothing, in lower case, separated by commas. Add those of other languages and of your own applications.")
  String phrases = PHRASES;

  @Override
  public List<Tree.Kind> nodesToVisit() {
    return List.of(Tree.Kind.COMPILATION_UNIT);
  }

  @Override
  protected void check(Tree tree) {
    Set<String> empty = Arrays.stream(phrases.split(",")).map(phrase -> phrase.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    Set<Tree> reported = Collections.newSetFromMap(new IdentityHashMap<>());
    AnswerWordings.in(file()).stream().filter(wording -> !wording.saysMore()).forEach(wording -> check(wording, empty, reported));
  }

  private void check(AnswerWording wording, Set<String> empty, Set<Tree> reported) {
    List<Text> tellingNothing = wording.texts().stream().filter(text -> tellsNothing(text.words(), empty)).toList();
    boolean isWhole = wording.texts().stream().allMatch(text -> tellingNothing.contains(text) || isLabel(text.words()));
    if (isWhole && !tellingNothing.isEmpty()) {
      Text text = tellingNothing.get(tellingNothing.size() - 1);
      if (reported.add(text.place())) {
        reportIssue(text.place(), "This answer tells people nothing: say what was not done, whether their data is safe and what to do next.",
          List.of(new Reason("Sent to the client here", text.answer().place())));
      }
    }
  }

  private static boolean tellsNothing(String words, Set<String> empty) {
    List<String> sentences = Arrays.stream(words.toLowerCase(Locale.ROOT).split("[.,!?;:\\n]| - ")).map(String::strip).filter(sentence -> !sentence.isEmpty())
      .toList();
    return sentences.stream().allMatch(sentence -> FILLERS.contains(sentence) || empty.contains(sentence)) && sentences.stream().anyMatch(empty::contains);
  }

  /** The name of a value, a code or a type of content: one word. */
  private static boolean isLabel(String words) {
    return words.strip().indexOf(' ') < 0;
  }
}
