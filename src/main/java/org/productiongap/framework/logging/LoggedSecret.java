package org.productiongap.framework.logging;

import org.productiongap.framework.SensitiveWords;
import org.sonar.plugins.java.api.tree.ExpressionTree;

/**
 * A value in a log call that nobody but its owner should see.
 *
 * @param tree where the log call takes it
 * @param name what the code calls the value
 * @param kind what it is
 * @param origin where the value is named, if not where the log call takes it; else the same as {@code tree}
 */
public record LoggedSecret(ExpressionTree tree, String name, SensitiveWords.Kind kind, ExpressionTree origin) {
}
