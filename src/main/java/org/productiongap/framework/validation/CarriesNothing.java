package org.productiongap.framework.validation;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.SourceNames;
import org.sonar.plugins.java.api.tree.AnnotationTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeTree;

/**
 * A quick look at a class, for most have nothing that could be a constraint.
 */
final class CarriesNothing {

  /** Annotations that are no constraint in any library, by their simple names. */
  private static final Set<String> OTHERS = Set.of("Override", "Deprecated", "SuppressWarnings", "SafeVarargs", "FunctionalInterface", "Autowired", "Inject",
    "Resource", "Bean", "Component", "Service", "Repository", "Configuration", "Transactional", "JsonProperty", "JsonIgnore", "JsonInclude", "Id", "Entity",
    "Table", "Transient", "ManyToOne", "OneToMany", "ManyToMany", "OneToOne", "JoinColumn", "GeneratedValue", "Enumerated", "Getter", "Setter", "Data",
    "Builder", "NoArgsConstructor", "AllArgsConstructor", "RequiredArgsConstructor", "Slf4j");

  private CarriesNothing() {
  }

  /**
   * Whether a class certainly carries no constraint: it extends nothing of the application's, nothing can extend it unseen, and no annotation of its
   * own could be one.
   *
   * @param source the declaration; null where it is not at hand
   */
  static boolean certainly(ClassTree source) {
    return source != null && !source.symbol().isAbstract() && !source.symbol().isInterface() && isOfThePlatform(source)
      && !FileFacts.of(SourceNames.fileOf(source), CarriesNothing.class, CarriesNothing::annotated).contains(source);
  }

  private static boolean isOfThePlatform(ClassTree source) {
    return (source.superClass() == null || isOfThePlatform(source.superClass())) && source.superInterfaces().stream().allMatch(CarriesNothing::isOfThePlatform);
  }

  private static boolean isOfThePlatform(TypeTree parent) {
    return PayloadType.isOfThePlatform(parent.symbolType());
  }

  /** The classes of a file that have another annotation anywhere inside. */
  private static Set<ClassTree> annotated(CompilationUnitTree file) {
    Set<ClassTree> classes = Collections.newSetFromMap(new IdentityHashMap<>());
    new EachNode() {
      @Override
      public void visitAnnotation(AnnotationTree annotation) {
        if (!OTHERS.contains(name(annotation.annotationType()))) {
          classes.addAll(ClassesOfFile.around(annotation));
        }
      }
    }.goThrough(file);
    return classes;
  }

  private static String name(Tree type) {
    return type instanceof IdentifierTree identifier ? identifier.name() : type instanceof MemberSelectExpressionTree select ? select.identifier().name() : "";
  }
}
