package org.productiongap.framework.token;

import org.sonar.plugins.java.api.tree.Tree;

/**
 * A key that signs or encrypts and that everybody can read who reads the code.
 *
 * @param place where it is used as a key, or where its default is written
 * @param origin where its value is written; the same file
 * @param isDefault whether it is only what is used when nothing is configured
 */
public record SigningKey(Tree place, Tree origin, boolean isDefault) {
}
