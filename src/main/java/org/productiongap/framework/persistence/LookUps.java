package org.productiongap.framework.persistence;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Annotations;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FactSource;
import org.productiongap.framework.JavaFile;
import org.productiongap.framework.SourceNames;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Modifier;
import org.sonar.plugins.java.api.tree.ParameterizedTypeTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeTree;

/**
 * Methods of repositories that ask for rows, or whether there is one, by the value of one member.
 */
@AutoService(FactSource.class)
public final class LookUps implements FactSource {

  private static final List<String> VERBS = List.of("exists", "find", "get", "read", "query", "count");
  /** A verb, perhaps what is looked for, and by what. */
  private static final Pattern QUESTION = Pattern.compile("(" + String.join("|", VERBS) + ")([A-Z]\\w*?)?By([A-Z]\\w*)");
  private static final Set<String> QUERY = Set.of("org.springframework.data.jpa.repository.Query");
  /** A query that compares one member with its only parameter: which entity, and which member. */
  private static final Pattern COMPARED = Pattern.compile(
    "\\s*+(?:select\\s++(?:(?!from\\b)[^,\\s]++\\s++)++)?+from\\s++(\\w++)(?:\\s++as\\b)?+(?:\\s++(?!where\\b)\\w++)?+\\s++where\\s++(?:(?:lower|upper)\\s*+\\(\\s*+)?+(?:\\w++\\.)?+(\\w++)"
      + "\\s*+\\)?+\\s*+=\\s*+(?:(?:lower|upper)\\s*+\\(\\s*+)?+[:?]\\w*+\\s*+\\)?+\\s*+", Pattern.CASE_INSENSITIVE);
  private static final String BY = "By";
  private static final Pattern ORDER = Pattern.compile("OrderBy[A-Z]\\w*$");
  /** With an order, the first of several. */
  private static final Pattern LIMITED = Pattern.compile("(?:First|Top|Last)\\w*");
  /** Words for what is looked for that expect more than one. */
  private static final Pattern SOME = Pattern.compile("(?:First|Top|All|Distinct|Last).*");
  private static final List<String> SUFFIXES = List.of("IgnoreCase", "IgnoringCase", "Equals", "Is");
  private static final List<String> NAMES = List.of("Repository", "Repo", "Dao", "DAO");
  private static final Pattern ALTERNATIVE = Pattern.compile("[a-z]Or[A-Z]");
  private static final Pattern AND = Pattern.compile("And(?=[A-Z])");
  private static final List<String> OTHER_COMPARISONS = List.of("Not", "In", "Like", "Containing", "StartingWith", "EndingWith", "Before", "After",
    "Between", "LessThan", "GreaterThan", "Null", "True", "False");
  private static final Set<String> WRAPPERS = Set.of("Optional", "Mono", "Uni", "CompletableFuture", "Future", "ListenableFuture");
  private static final Set<String> MANY = Set.of("List", "Set", "Collection", "Page", "Slice", "Stream", "Iterable", "Flux", "Multi", "Streamable", "Window");

  @Override
  public List<LookUp> of(JavaFile file) {
    List<LookUp> found = new ArrayList<>();
    new EachNode() {
      @Override
      public void visitClass(ClassTree type) {
        entity(type).ifPresent(entity -> type.members().forEach(member -> {
          if (member instanceof MethodTree method && isOfOne(method)) {
            property(method.simpleName().name()).or(() -> asked(method, entity))
              .ifPresent(property -> found.add(new LookUp(entity, property, true, file.place(method.simpleName()))));
          } else if (member instanceof MethodTree method && isOfMany(method)) {
            property(method.simpleName().name()).ifPresent(property -> found.add(new LookUp(entity, property, false, file.place(method.simpleName()))));
          }
        }));
        if (storesItself(type)) {
          type.members().forEach(member -> {
            if (member instanceof MethodTree method && isStatic(method) && isOf(method, type.simpleName().name()) && isOfOne(method)) {
              property(method.simpleName().name()).ifPresent(property -> found.add(new LookUp(type.simpleName()
                .name(), property, true, file.place(method.simpleName()))));
            }
          });
        }
      }
    }.goThrough(file.tree());
    return found;
  }

  /** The entity that a repository is for, by the first type argument of what it extends. */
  private static Optional<String> entity(ClassTree type) {
    boolean isNamed = type.simpleName() != null && NAMES.stream().anyMatch(type.simpleName().name()::endsWith);
    return type.superInterfaces().stream()
      .filter(parent -> parent instanceof ParameterizedTypeTree)
      .map(ParameterizedTypeTree.class::cast)
      .filter(parent -> isNamed || SourceNames.of(parent).filter(name -> name.contains("epository")).isPresent())
      .flatMap(parent -> parent.typeArguments().stream().limit(1))
      .flatMap(argument -> argument instanceof IdentifierTree name ? Stream.of(name.name()) : Stream.empty())
      .findFirst();
  }

  /** An active record: an entity that has its own look-ups as static methods. */
  private static boolean storesItself(ClassTree type) {
    return type.simpleName() != null && type.superClass() != null && SourceNames.of(type.superClass()).filter(PanacheWrites.ROWS::contains).isPresent();
  }

  private static boolean isStatic(MethodTree method) {
    return method.modifiers().modifiers().stream().anyMatch(keyword -> keyword.modifier() == Modifier.STATIC);
  }

  private static boolean isOf(MethodTree method, String entity) {
    TypeTree type = method.returnType();
    return type instanceof ParameterizedTypeTree wrapped ? wrapped.typeArguments().stream().anyMatch(argument -> entity.equals(simpleName(argument)))
      : type != null && entity.equals(simpleName(type));
  }

  private static boolean isOfOne(MethodTree method) {
    TypeTree type = method.returnType();
    if (type == null || method.parameters().size() != 1) {
      return false;
    }
    if (type instanceof ParameterizedTypeTree wrapped) {
      return WRAPPERS.contains(simpleName(wrapped.type())) && wrapped.typeArguments().stream().noneMatch(argument -> MANY.contains(simpleName(argument)));
    }
    return !type.is(Tree.Kind.ARRAY_TYPE) && !MANY.contains(simpleName(type));
  }

  /** A list of rows, all of which have the value. */
  private static boolean isOfMany(MethodTree method) {
    return method.returnType() instanceof ParameterizedTypeTree wrapped && MANY.contains(simpleName(wrapped.type())) && method.parameters().size() == 1;
  }

  private static String simpleName(Tree type) {
    Tree plain = type instanceof ParameterizedTypeTree parameterized ? parameterized.type() : type;
    return plain instanceof IdentifierTree identifier ? identifier.name() : plain.lastToken() == null ? "" : plain.lastToken().text();
  }

  /** The only member that the written query of a method compares. */
  private static Optional<String> asked(MethodTree method, String entity) {
    return Annotations.find(Annotation.on(method.modifiers()), QUERY)
      .flatMap(query -> query.value("value"))
      .map(text -> COMPARED.matcher(text.toString()))
      .filter(question -> question.matches() && question.group(1).equals(entity))
      .map(question -> question.group(2));
  }

  /** The only member that the name of a method asks about. */
  static Optional<String> property(String method) {
    Matcher question = QUESTION.matcher(method);
    boolean expectsSome = question.matches() && question.group(2) != null && SOME.matcher(question.group(2)).matches();
    List<String> all = expectsSome ? List.of() : properties(method);
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** The members that the name of a method asks about; none where it compares otherwise than for equality. */
  static List<String> properties(String method) {
    Matcher question = QUESTION.matcher(method);
    if (!method.contains(BY) || !question.matches()) {
      return List.of();
    }
    String rest = ORDER.matcher(question.group(3)).replaceFirst("");
    boolean takesLatest = question.group(2) != null && LIMITED.matcher(question.group(2)).matches() && !rest.equals(question.group(3));
    if (takesLatest) {
      return List.of();
    }
    if (rest.isEmpty() || ALTERNATIVE.matcher(rest).find() || OTHER_COMPARISONS.stream().anyMatch(rest::endsWith)) {
      return List.of();
    }
    return AND.splitAsStream(rest).filter(name -> !name.isEmpty()).map(LookUps::withoutSuffix)
      .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1)).toList();
  }

  private static String withoutSuffix(String name) {
    return SUFFIXES.stream().filter(suffix -> name.endsWith(suffix) && name.length() > suffix.length()).findFirst()
      .map(suffix -> name.substring(0, name.length() - suffix.length())).orElse(name);
  }
}
