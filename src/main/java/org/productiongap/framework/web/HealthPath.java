package org.productiongap.framework.web;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FactSource;
import org.productiongap.framework.JavaFile;
import org.sonar.plugins.java.api.tree.LiteralTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A text of the code that may be the path under which an application says that it is alive.
 *
 * @param path as written
 */
public record HealthPath(String path) {

  /** The texts of a file. */
  @AutoService(FactSource.class)
  public static final class Source implements FactSource {

    /** A word that means nothing else, or a path of words that also mean other things. */
    private static final Pattern PATH = Pattern.compile("/?(?:[\\w.-]{1,40}/){0,4}(?:_?health(?:z|_?check|-check)?|livez|liveness|readyz|readiness)/?"
      + "|/(?:[\\w.-]{1,40}/){0,4}(?:live|ready|ping|alive|heartbeat|up|status|monitor)/?", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 100;

    @Override
    public List<HealthPath> of(JavaFile file) {
      List<HealthPath> all = new ArrayList<>();
      new EachNode() {
        @Override
        public void visitLiteral(LiteralTree literal) {
          if (literal.is(Tree.Kind.STRING_LITERAL) && literal.value().length() < LONGEST) {
            String text = literal.value().substring(1, literal.value().length() - 1);
            if (PATH.matcher(text).matches()) {
              all.add(new HealthPath(text));
            }
          }
        }
      }.goThrough(file.tree());
      return all;
    }
  }
}
