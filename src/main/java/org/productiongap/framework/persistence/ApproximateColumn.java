package org.productiongap.framework.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.SourceNames;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ParameterizedTypeTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeTree;

/**
 * An exact value of the application that a mapping turns into a floating-point number of the database.
 *
 * @param name what the value is: the member, or the converter
 * @param owner the class that has the member, or the one that is converted
 * @param tree where the mapping says so
 */
public record ApproximateColumn(String name, String owner, Tree tree) {

  private static final Pattern FLOATING_POINT_IN_SQL = Pattern.compile("^\\s*(double|float|real)\\b", Pattern.CASE_INSENSITIVE);
  private static final Set<String> CONVERTER = JpaNames.jpa("AttributeConverter");
  private static final Set<String> FLOATING_POINT = Set.of("java.lang.Double", "java.lang.Float");
  private static final String EXACT = "java.math.BigDecimal";

  /**
   * @param file the root of a file
   * @return its columns and converters of that kind, in the order of the source
   */
  public static List<ApproximateColumn> in(CompilationUnitTree file) {
    List<ApproximateColumn> columns = new ArrayList<>();
    for (Entity entity : Entities.in(file)) {
      for (PersistentMember member : entity.members()) {
        if (member.type().is(EXACT)) {
          member.annotations().forEach(annotation -> column(entity, member, annotation, columns));
        }
      }
    }
    new EachNode() {
      @Override
      public void visitClass(ClassTree tree) {
        tree.superInterfaces().forEach(type -> converter(tree, type, columns));
      }
    }.goThrough(file);
    return columns;
  }

  private static void column(Entity entity, PersistentMember member, Annotation annotation, List<ApproximateColumn> columns) {
    if (annotation.is(JpaNames.COLUMN)
      && annotation.value("columnDefinition").filter(sql -> FLOATING_POINT_IN_SQL.matcher(sql.toString()).find()).isPresent()) {
      annotation.expression("columnDefinition").ifPresent(sql -> columns.add(new ApproximateColumn(member.name(), entity.name(), sql)));
    }
  }

  private static void converter(ClassTree tree, TypeTree type, List<ApproximateColumn> columns) {
    boolean isConverter = tree.simpleName() != null && type instanceof ParameterizedTypeTree
      && (SourceNames.of(type).filter(CONVERTER::contains).isPresent() || SourceNames.isStarImported(((ParameterizedTypeTree) type).type(), CONVERTER));
    if (isConverter && ((ParameterizedTypeTree) type).typeArguments().size() == 2) {
      TypeTree column = ((ParameterizedTypeTree) type).typeArguments().get(1);
      if (FLOATING_POINT.stream().anyMatch(column.symbolType()::is)) {
        columns.add(new ApproximateColumn(tree.simpleName().name(), ((ParameterizedTypeTree) type).typeArguments().get(0).symbolType().name(), column));
      }
    }
  }
}
