package org.productiongap.framework.validation;

import java.util.List;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * The result of a validation that an endpoint is given and never reads.
 *
 * @param parameter the parameter that holds it
 * @param validated the name of what was validated; empty when it stands before nothing
 * @param uses where it is only written to or logged
 */
public record IgnoredResult(VariableTree parameter, String validated, List<Tree> uses) {
}
