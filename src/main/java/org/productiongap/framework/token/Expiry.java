package org.productiongap.framework.token;

import java.util.Collection;
import org.productiongap.flow.Answer;
import org.productiongap.flow.BuilderCalls;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * What is known about the end of a token's life.
 *
 * @param isSet whether it has one
 * @param value what it is computed from; null where it is not set, not seen or the default of the library
 * @param form how the value is meant
 * @param dropped what took an expiry away that was set before, or set it to nothing; null where there is no such thing
 */
public record Expiry(Answer isSet, ExpressionTree value, Form form, Tree dropped) {

  /** How the value of an expiry is meant. */
  public enum Form {
    /** The moment at which the token ends. */
    MOMENT,
    /** Seconds from now. */
    SECONDS,
    /** Minutes from now. */
    MINUTES,
    /** A duration from now. */
    DURATION
  }

  static final Expiry NONE = new Expiry(Answer.NO, null, Form.MOMENT, null);
  static final Expiry UNKNOWN = new Expiry(Answer.CANNOT_TELL, null, Form.MOMENT, null);
  static final Expiry DEFAULT = new Expiry(Answer.YES, null, Form.DURATION, null);

  static Expiry of(ExpressionTree value, Form form) {
    return new Expiry(Answer.YES, value, form, null);
  }

  static Expiry dropped(Tree cause) {
    return new Expiry(Answer.NO, null, Form.MOMENT, cause);
  }

  /** This one, unless it is not set, which is then uncertain. */
  Expiry orUnknown() {
    return isSet == Answer.NO ? UNKNOWN : this;
  }

  /** What is known after something was added that has an expiry of its own or not. */
  Expiry plus(Expiry added) {
    return switch (added.isSet) {
      case YES -> added;
      case NO -> this;
      case CANNOT_TELL -> orUnknown();
    };
  }

  /** What is known after everything was replaced. */
  Expiry replacedBy(Expiry replacement, Tree cause) {
    return isSet != Answer.NO && replacement.isSet == Answer.NO ? dropped(cause) : replacement;
  }

  /** One for all: the first, if all say the same about being set. */
  static Expiry agreed(Collection<Expiry> expiries) {
    Answer agreed = BuilderCalls.agreed(expiries.stream().map(Expiry::isSet).toList());
    return expiries.stream().filter(expiry -> expiry.isSet == agreed).findFirst().orElse(UNKNOWN);
  }
}
