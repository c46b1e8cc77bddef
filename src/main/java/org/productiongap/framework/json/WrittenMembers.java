package org.productiongap.framework.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Payload;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * What is written to the client along with a value: its members, what it inherits, and the members of its members.
 *
 * @param type the class in this file
 * @param member its member
 * @param answer where the answer that carries it says so
 */
public record WrittenMembers(SerializedType type, SerializedType.Member member, Tree answer) {

  /** A type on the way, with the annotations of the member that holds it. */
  private record Step(Type type, List<Annotation> holder) {
  }

  /**
   * The members in this file that an answered value brings along.
   *
   * @param file the root of the file
   * @param answered the type of the value
   * @param answer where the answer says so
   */
  public static List<WrittenMembers> of(CompilationUnitTree file, Type answered, Tree answer) {
    Map<String, SerializedType> types = new HashMap<>();
    SerializedType.in(file).forEach(type -> types.put(type.tree().symbol().type().fullyQualifiedName(), type));
    List<WrittenMembers> written = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Deque<Step> open = new ArrayDeque<>(List.of(new Step(answered, List.of())));
    while (!open.isEmpty()) {
      Step step = open.remove();
      SerializedType type = types.get(step.type.erasure().fullyQualifiedName());
      if (type != null && seen.add(type.tree().symbol().type().fullyQualifiedName() + step.holder.stream().map(Annotation::name).toList())) {
        follow(type, step, open);
        type.members().stream()
          .filter(member -> step.holder.stream().noneMatch(annotation -> SerializedType.leavesOut(annotation, member.name())))
          .forEach(member -> written.add(new WrittenMembers(type, member, answer)));
      }
    }
    return written;
  }

  private static void follow(SerializedType type, Step step, Deque<Step> open) {
    Type parent = type.tree().symbol().superClass();
    if (parent != null) {
      open.add(new Step(parent, step.holder));
    }
    type.members().forEach(member -> {
      Type held = Payload.of(member.type()).type();
      open.add(new Step(held, member.annotations()));
      held.typeArguments().forEach(argument -> open.add(new Step(Payload.of(argument).type(), List.of())));
    });
  }
}
