package org.productiongap.framework.upload;

import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * An uploaded file that an endpoint stores or parses without having looked at what it is.
 *
 * @param place what stores or parses it
 * @param upload the parameter that brings it
 * @param handler the endpoint, or the method that is given the upload
 */
public record StoredUpload(Tree place, IdentifierTree upload, Tree handler) {
}
