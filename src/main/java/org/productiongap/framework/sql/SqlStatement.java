package org.productiongap.framework.sql;

import java.util.List;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A text that a database is told to run, in SQL or in the query language of a mapper.
 *
 * @param place the text, where it is handed over
 * @param texts what becomes part of it
 * @param plain whether it is put together right where it is run, with a concatenation or a formatting that SonarQube's own rule S2077 reports
 */
public record SqlStatement(Tree place, List<ExpressionTree> texts, boolean plain) {
}
