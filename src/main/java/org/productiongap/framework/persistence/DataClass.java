package org.productiongap.framework.persistence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Names;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.Modifier;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * A class that carries data from one place to another: what is stored, and what is sent or received, if its members can be read
 * from outside. Beans that work are none.
 *
 * @param tree the class
 * @param entity how it is stored; empty when it is not, or not with columns
 * @param members what it carries
 */
public record DataClass(ClassTree tree, Optional<Entity> entity, List<Member> members) {

  private static final Set<String> LOMBOK = JpaNames.in("lombok.", "Data", "Value", "Getter");
  private static final Set<String> BEANS = Names.union(
    JpaNames.in("org.springframework.stereotype.", "Service", "Component", "Repository", "Controller"),
    JpaNames.in("org.springframework.context.annotation.", "Configuration"),
    JpaNames.in("org.springframework.boot.context.properties.", "ConfigurationProperties"),
    JpaNames.in("org.springframework.web.bind.annotation.", "RestController", "RestControllerAdvice", "ControllerAdvice"));

  /** Stores that keep every field, whoever may read it. */
  private static final Set<String> STORED = Set.of("org.springframework.data.mongodb.core.mapping.Document",
    "org.springframework.data.relational.core.mapping.Table", "org.springframework.data.cassandra.core.mapping.Table",
    "org.springframework.data.elasticsearch.annotations.Document", "org.springframework.data.redis.core.RedisHash",
    "io.quarkus.mongodb.panache.common.MongoEntity");

  /**
   * A member of a data class.
   *
   * @param name its name, that of the property where it is a getter
   * @param type its declared type
   * @param tree its name where it is declared
   */
  public record Member(String name, Type type, IdentifierTree tree) {
  }

  /**
   * @param file the root of a file
   * @return its data classes; computed once per file
   */
  public static List<DataClass> in(CompilationUnitTree file) {
    return FileFacts.of(file, DataClass.class, DataClass::find);
  }

  private static List<DataClass> find(CompilationUnitTree file) {
    List<Entity> entities = Entities.in(file);
    List<DataClass> classes = new ArrayList<>();
    new EachNode() {
      @Override
      public void visitClass(ClassTree tree) {
        Optional<Entity> entity = entities.stream().filter(candidate -> candidate.tree() == tree).findFirst();
        if (tree.is(Tree.Kind.CLASS, Tree.Kind.RECORD) && !Entities.isGenerated(tree) && !isBean(tree)) {
          classes.add(new DataClass(tree, entity, entity.map(DataClass::stored).orElseGet(() -> readable(tree))));
        }
      }
    }.goThrough(file);
    return List.copyOf(classes);
  }

  private static boolean isBean(ClassTree tree) {
    return Annotation.on(tree.modifiers()).stream().anyMatch(annotation -> annotation.isOrCarries(BEANS));
  }

  private static List<Member> stored(Entity entity) {
    return entity.members().stream().map(member -> new Member(member.name(), member.type(), member.tree())).toList();
  }

  private static List<Member> readable(ClassTree tree) {
    List<DeclaredProperty> properties = DeclaredProperty.of(tree.symbol(), tree);
    Set<String> getters = properties.stream().filter(DeclaredProperty::isGetter).map(DeclaredProperty::name).collect(Collectors.toCollection(HashSet::new));
    Set<String> open = tree.members().stream()
      .filter(member -> member instanceof VariableTree field && isPublic(field))
      .map(member -> ((VariableTree) member).simpleName().name())
      .collect(Collectors.toSet());
    boolean isOpen = tree.is(Tree.Kind.RECORD) || Annotation.on(tree.modifiers()).stream()
      .anyMatch(annotation -> annotation.is(LOMBOK) || annotation.is(STORED));
    return properties.stream()
      .filter(property -> !property.isGetter())
      .filter(property -> isOpen || getters.contains(property.name()) || open.contains(property.name()) || isAny(property.annotations()))
      .map(property -> new Member(property.name(), property.type(), property.tree()))
      .toList();
  }

  private static boolean isPublic(VariableTree field) {
    return field.modifiers().modifiers().stream().anyMatch(modifier -> modifier.modifier() == Modifier.PUBLIC);
  }

  private static boolean isAny(List<Annotation> annotations) {
    return annotations.stream().anyMatch(annotation -> annotation.is(LOMBOK));
  }
}
