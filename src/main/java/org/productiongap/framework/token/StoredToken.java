package org.productiongap.framework.token;

import org.sonar.plugins.java.api.tree.IdentifierTree;

/**
 * A token in the database that opens something for whoever sends it, with nothing beside it that says when it ends.
 *
 * @param place the name of the class; of the member where the class is about more than the token
 * @param name the name of the member that holds the token
 * @param secret where that is written; null when in a base class
 */
public record StoredToken(IdentifierTree place, String name, IdentifierTree secret) {
}
