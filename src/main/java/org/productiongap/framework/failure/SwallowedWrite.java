package org.productiongap.framework.failure;

import org.productiongap.framework.persistence.Write;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A write whose failure stops where it is caught.
 *
 * @param write the write
 * @param place where its failure is caught: what the catch declares, or the name of the operator
 * @param logged whether it is logged there
 * @param isInTransaction whether a transaction around it goes on and commits
 * @param transaction what opens that transaction, in this file; null where nothing in this file does
 */
public record SwallowedWrite(Write write, Tree place, boolean logged, boolean isInTransaction, Tree transaction) {
}
