package org.productiongap.framework.web;

import java.util.List;
import org.sonar.plugins.java.api.tree.NewClassTree;

/**
 * The text of a technical exception that becomes part of the text of one that the application declares.
 *
 * @param text where it is taken
 * @param creation of the application's exception
 * @param types the type of that exception and those of the application that it extends, nearest first
 */
public record WrappedText(ExceptionText text, NewClassTree creation, List<String> types) {
}
