package org.productiongap.framework.database;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A database that code starts inside the application.
 *
 * @param tree the address, or the builder that is created
 * @param isInMemory whether what it holds is gone when the application stops; else it is on the disk of one machine
 */
public record EmbeddedDatabases(ExpressionTree tree, boolean isInMemory) {

  private static final Set<String> BUILDERS = Set.of("org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder",
    "org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseFactory", "org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseFactoryBean");
  private static final Set<String> SERVER_COMPONENTS = serverComponents();

  private static Set<String> serverComponents() {
    Set<String> all = new HashSet<>(Set.of("org.springframework.context.annotation.Configuration", "org.springframework.stereotype.Component",
      "org.springframework.stereotype.Service", "org.springframework.stereotype.Repository", "org.springframework.boot.autoconfigure.SpringBootApplication"));
    all.addAll(Jakarta.both("enterprise.context.ApplicationScoped", "inject.Singleton", "ejb.Singleton", "ejb.Stateless", "servlet.annotation.WebServlet",
      "ws.rs.Path"));
    return Set.copyOf(all);
  }

  /**
   * @param file the root of a file
   * @return in the order in which they are found; computed once per file
   */
  public static List<EmbeddedDatabases> in(CompilationUnitTree file) {
    return FileFacts.of(file, EmbeddedDatabases.class, EmbeddedDatabases::find);
  }

  private static List<EmbeddedDatabases> find(CompilationUnitTree file) {
    List<EmbeddedDatabases> found = new ArrayList<>();
    DatabaseUrls.in(file).stream()
      .filter(url -> url.url().isEmbedded() && (url.url().isInMemory() || !Scratch.holds(url.tree()))
        && (!url.url().product().equals("sqlite") || isServerSide(url.tree())))
      .forEach(url -> found.add(new EmbeddedDatabases(url.tree(), url.url().isInMemory())));
    new EachNode() {
      @Override
      public void visitNewClass(NewClassTree creation) {
        if (StaticCalls.isNew(creation, BUILDERS)) {
          found.add(new EmbeddedDatabases(creation, true));
        }
      }
    }.goThrough(file);
    return List.copyOf(found);
  }

  /** A program for one user may keep its data in a file. */
  private static boolean isServerSide(Tree tree) {
    for (Tree outer = tree; outer != null; outer = outer.parent()) {
      if (outer instanceof ClassTree type && Annotation.on(type.modifiers()).stream().anyMatch(annotation -> annotation.isOrCarries(SERVER_COMPONENTS))) {
        return true;
      }
    }
    return false;
  }
}
