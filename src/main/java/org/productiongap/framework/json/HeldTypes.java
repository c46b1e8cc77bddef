package org.productiongap.framework.json;

import com.google.auto.service.AutoService;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.FactSource;
import org.productiongap.framework.JavaFile;
import org.productiongap.framework.Payload;
import org.sonar.plugins.java.api.semantic.Type;

/**
 * Which types are written along with a class, because it has them as members or extends them; for a judgment over the whole project.
 *
 * @param owner the fully qualified name of the class
 * @param held what is written along
 */
public record HeldTypes(String owner, List<Held> held) {

  /**
   * A type that is written along.
   *
   * @param type its fully qualified name
   * @param without the members that the holder leaves out
   */
  public record Held(String type, List<String> without) {
  }

  /**
   * Everything that is written along with a type.
   *
   * @param type the fully qualified name of the type
   * @param known of all files, by owner
   * @return the type itself among them
   */
  public static Collection<Held> with(String type, Map<String, HeldTypes> known) {
    Set<Held> reached = new LinkedHashSet<>();
    Deque<Held> open = new ArrayDeque<>(List.of(new Held(type, List.of())));
    while (!open.isEmpty()) {
      Held next = open.remove();
      if (reached.add(next) && known.containsKey(next.type)) {
        open.addAll(known.get(next.type).held);
      }
    }
    return reached;
  }

  /** All of a project by their owners. */
  public static Map<String, HeldTypes> byOwner(Collection<HeldTypes> all) {
    Map<String, HeldTypes> byOwner = new HashMap<>();
    all.forEach(one -> byOwner.putIfAbsent(one.owner, one));
    return byOwner;
  }

  /** The classes of a file, those without anything to tell left out. */
  @AutoService(FactSource.class)
  public static final class Source implements FactSource {

    @Override
    public List<HeldTypes> of(JavaFile file) {
      return SerializedType.in(file.tree()).stream().map(Source::of).filter(type -> !type.held.isEmpty()).toList();
    }

    private static HeldTypes of(SerializedType type) {
      Set<Held> held = new LinkedHashSet<>();
      type.tree().symbol().superTypes().forEach(parent -> add(held, parent, List.of(), new HashSet<>()));
      type.members().forEach(member -> add(held, member.type(), member.annotations(), new HashSet<>()));
      return new HeldTypes(type.tree().symbol().type().fullyQualifiedName(), List.copyOf(held));
    }

    private static void add(Set<Held> held, Type declared, List<Annotation> annotations, Set<Type> seen) {
      Type type = Payload.of(declared).type();
      if (!seen.add(type) || type.isPrimitive() || type.isUnknown()) {
        return;
      }
      if (!type.fullyQualifiedName().startsWith("java.") && !type.isTypeVar()) {
        held.add(new Held(type.erasure().fullyQualifiedName(), leftOut(annotations)));
      }
      type.typeArguments().forEach(argument -> add(held, argument, annotations, seen));
    }

    private static List<String> leftOut(List<Annotation> annotations) {
      List<String> names = new ArrayList<>();
      annotations.stream().filter(SerializedType::namesIgnored).forEach(annotation -> annotation.values("value").forEach(name -> names.add(name.toString())));
      return names;
    }
  }
}
