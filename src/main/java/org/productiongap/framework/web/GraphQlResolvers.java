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

  private static final Set<String> EXCEPTION_HANDLER = Set.of(SPRING + "GraphQlExceptionHandler");
  private static final Set<String> RESOLVERS = Set.of("org.springframework.graphql.execution.DataFetcherExceptionResolver",
    "org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter", "graphql.execution.DataFetcherExceptionHandler");
  private static final Set<String> RESOLVER_METHODS = Set.of("resolveException", "resolveToSingleError", "resolveToMultipleErrors", "handleException",
    "onException");
  private static final List<AnswerCall> ANSWERS = AnswerCall.each(Set.of("graphql.GraphQLError$Builder", "graphql.GraphqlErrorBuilder",
    "graphql.GraphqlErrorException$BuilderBase"), 0, "message").toList();

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
  @Override
  public Optional<FailureHandler> failureHandler(HandlerMethod method) {
    Optional<Annotation> handler = Annotations.find(method.annotations(), EXCEPTION_HANDLER);
    if (handler.isPresent()) {
      return Optional.of(method.failureHandlerFor(SpringControllers.typesOf(handler.get())));
    }
    boolean isResolver = RESOLVER_METHODS.contains(method.name()) && method.owner().isSubtypeOfAny(RESOLVERS);
    return isResolver ? Optional.of(method.failureHandlerFor(List.of())) : Optional.empty();
  }

  @Override
  public List<AnswerCall> answerCalls() {
    return ANSWERS;
  }

}
