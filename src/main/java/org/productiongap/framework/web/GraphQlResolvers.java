package org.productiongap.framework.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Annotations;
import org.productiongap.framework.web.RequestInput.Kind;
import org.sonar.plugins.java.api.tree.TypeTree;

/**
 * Annotated GraphQL resolvers: Spring for GraphQL, DGS, MicroProfile GraphQL.
 */
final class GraphQlResolvers implements WebFramework {

  private static final String SPRING = "org.springframework.graphql.data.method.annotation.";
  private static final String DGS = "com.netflix.graphql.dgs.";
  private static final String MICROPROFILE = "org.eclipse.microprofile.graphql.";

  private static final Map<String, String> MAPPINGS = Map.of(SPRING + "QueryMapping", "GET", SPRING + "MutationMapping", "POST",
    SPRING + "SubscriptionMapping", "GET", DGS + "DgsQuery", "GET", DGS + "DgsMutation", "POST", DGS + "DgsSubscription", "GET",
    MICROPROFILE + "Query", "GET", MICROPROFILE + "Mutation", "POST");
  private static final Set<String> FIELD_MAPPINGS = Set.of(SPRING + "SchemaMapping", SPRING + "BatchMapping", DGS + "DgsData");
  private static final Map<String, String> ROOT_TYPES = Map.of("Query", "GET", "Mutation", "POST", "Subscription", "GET");
  private static final Set<String> ARGUMENTS = Set.of(SPRING + "Argument", SPRING + "Arguments", DGS + "InputArgument", MICROPROFILE + "Name");
  private static final Set<String> ARGUMENT_VALUE = Set.of("org.springframework.graphql.data.ArgumentValue");

  @Override
  public Optional<WebEndpoint> endpoint(HandlerMethod method) {
    return mapping(method.annotations())
      .map(mapping -> new WebEndpoint(method.tree(), methods(mapping), method.inputs(index -> kind(method, index, mapping))));
  }

  private static Optional<Annotation> mapping(List<Annotation> annotations) {
    return Annotations.find(annotations, MAPPINGS.keySet()).or(() -> Annotations.find(annotations, FIELD_MAPPINGS));
  }

  private static Set<String> methods(Annotation mapping) {
    String method = MAPPINGS.get(mapping.name());
    if (method != null) {
      return Set.of(method);
    }
    return mapping.value("typeName").or(() -> mapping.value("parentType"))
      .map(Object::toString)
      .filter(ROOT_TYPES::containsKey)
      .map(type -> Set.of(ROOT_TYPES.get(type)))
      .orElse(Set.of());
  }

  private static Optional<Kind> kind(HandlerMethod method, int index, Annotation mapping) {
    TypeTree type = method.typeOf(index);
    List<Annotation> annotations = method.annotationsOf(index);
    boolean isArgument = Annotations.has(annotations, ARGUMENTS) || BoundTypes.is(type, ARGUMENT_VALUE)
      || mapping.name().startsWith(MICROPROFILE) && BoundTypes.sayNothingOfTheSource(annotations) && !type.symbolType().isUnknown();
    if (!isArgument) {
      return Optional.empty();
    }
    return Optional.of(BoundTypes.isSimple(type.symbolType()) ? Kind.PARAMETER : Kind.BODY);
  }
}
