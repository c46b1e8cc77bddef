package org.productiongap.framework.persistence;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FactSource;
import org.productiongap.framework.JavaFile;
import org.productiongap.framework.Mentions;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.ParameterizedTypeTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A converter that applies to every column of a type, without a word at the column.
 *
 * @param types the simple names of the types that it may be for; empty when that is not written at its class
 */
public record AppliedConverter(List<String> types) {

  private static final Set<String> CONVERTER = JpaNames.jpa("Converter");
  private static final String APPLIES = "autoApply";

  /**
   * Whether it may be for a type.
   *
   * @param type a simple name
   */
  public boolean mayConvert(String type) {
    return types.isEmpty() || types.contains(type);
  }

  /** The converters that a class is, none or one. */
  static Stream<AppliedConverter> of(ClassTree type) {
    boolean applies = Annotation.on(type.modifiers()).stream()
      .anyMatch(annotation -> annotation.is(CONVERTER) && annotation.value(APPLIES).filter(Boolean.TRUE::equals).isPresent());
    return applies ? Stream.of(new AppliedConverter(Stream.concat(Stream.ofNullable(type.superClass()), type.superInterfaces().stream())
      .filter(ParameterizedTypeTree.class::isInstance)
      .flatMap(parent -> ((ParameterizedTypeTree) parent).typeArguments().stream())
      .flatMap(AppliedConverter::name)
      .toList())) : Stream.empty();
  }

  private static Stream<String> name(Tree type) {
    if (type instanceof MemberSelectExpressionTree select) {
      return Stream.of(select.identifier().name());
    }
    return type instanceof IdentifierTree identifier ? Stream.of(identifier.name()) : Stream.empty();
  }

  /** The converters of a file. */
  @AutoService(FactSource.class)
  public static final class Source implements FactSource {

    @Override
    public List<AppliedConverter> of(JavaFile file) {
      List<AppliedConverter> found = new ArrayList<>();
      if (Mentions.any(file.tree(), Set.of(APPLIES))) {
        new EachNode() {
          @Override
          public void visitClass(ClassTree type) {
            AppliedConverter.of(type).forEach(found::add);
          }
        }.goThrough(file.tree());
      }
      return found;
    }
  }
}
