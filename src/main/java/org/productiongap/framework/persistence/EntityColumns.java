package org.productiongap.framework.persistence;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FactSource;
import org.productiongap.framework.JavaFile;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The columns of the entities of a file.
 */
@AutoService(FactSource.class)
public final class EntityColumns implements FactSource {

  @Override
  public List<EntityColumn> of(JavaFile file) {
    List<EntityColumn> columns = new ArrayList<>();
    for (Entity entity : Entities.in(file.tree())) {
      if (entity.kind() == Entity.Kind.ENTITY) {
        entity.allMembers().stream()
          .filter(member -> member.role() == PersistentMember.Role.BASIC || member.role() == PersistentMember.Role.ID)
          .map(member -> new EntityColumn(entity.name(), member.name(), UniqueColumns.table(entity), UniqueColumns.column(member),
            UniqueColumns.of(entity, member),
            NaturalKey.Mapping.JPA, file.place(place(entity, member))))
          .forEach(columns::add);
      }
    }
    new EachNode() {
      @Override
      public void visitClass(ClassTree type) {
        columns.addAll(NaturalKey.columnsOfSpringData(type, file));
      }
    }.goThrough(file.tree());
    return columns;
  }

  private static Tree place(Entity entity, PersistentMember member) {
    return member.tree() != null && entity.members().contains(member) ? member.tree() : entity.tree().simpleName();
  }
}
