package org.productiongap.framework.validation;

import org.sonar.plugins.java.api.tree.Tree;

/**
 * A body whose content is stored as it is.
 *
 * @param place the name of the parameter, or the call that reads the body
 * @param type the name of the type, without containers
 */
public record StoredBody(Tree place, String type) {
}
