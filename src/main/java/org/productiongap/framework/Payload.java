package org.productiongap.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ArrayTypeTree;
import org.sonar.plugins.java.api.tree.ParameterizedTypeTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeTree;
import org.sonar.plugins.java.api.tree.WildcardTree;

/**
 * What is left of a type when the containers around it are taken off: collections, arrays, map values, optional and
 * asynchronous values, whole requests and answers.
 *
 * @param type the innermost type; the type itself where nothing is around it
 * @param tree the innermost type as written; null where it is not written in this file
 * @param annotations those written on the type arguments and array components on the way, from the outside in
 * @param many whether one value holds several of the innermost type
 */
public record Payload(Type type, TypeTree tree, List<Annotation> annotations, boolean many) {

  private static final int DEPTH = 8;

  private static final Set<String> HOLDERS_OF_MANY = Set.of("java.lang.Iterable", "java.util.Map", "java.util.Iterator", "java.util.stream.Stream",
    "reactor.core.publisher.Flux", "io.smallrye.mutiny.Multi", "io.reactivex.Observable", "io.reactivex.Flowable",
    "io.reactivex.rxjava3.core.Observable", "io.reactivex.rxjava3.core.Flowable");

  private static final Set<String> HOLDERS_OF_ONE = Set.of("java.util.Optional", "java.util.concurrent.CompletionStage",
    "java.util.concurrent.Future", "java.util.concurrent.Callable", "java.util.function.Supplier", "java.util.concurrent.Flow$Publisher",
    "org.reactivestreams.Publisher", "io.smallrye.mutiny.Uni", "io.reactivex.Single", "io.reactivex.Maybe",
    "io.reactivex.rxjava3.core.Single", "io.reactivex.rxjava3.core.Maybe", "org.springframework.http.HttpEntity",
    "org.springframework.web.context.request.async.DeferredResult", "org.springframework.web.context.request.async.WebAsyncTask",
    "org.springframework.hateoas.EntityModel", "jakarta.ws.rs.core.GenericEntity", "javax.ws.rs.core.GenericEntity",
    "org.jboss.resteasy.reactive.RestResponse", "io.micronaut.http.HttpMessage", "org.openapitools.jackson.nullable.JsonNullable");

  /** Frequent names below the ones above, for code whose class path is missing. */
  private static final Set<String> FAMILIAR_OF_MANY = Set.of("java.util.Collection", "java.util.List", "java.util.Set", "java.util.SortedSet",
    "java.util.Queue", "java.util.Deque", "java.util.ArrayList", "java.util.LinkedList", "java.util.HashSet", "java.util.LinkedHashSet",
    "java.util.TreeSet", "java.util.HashMap", "java.util.LinkedHashMap", "java.util.TreeMap", "org.springframework.data.domain.Page",
    "org.springframework.data.domain.Slice", "org.springframework.util.MultiValueMap");

  private static final Set<String> FAMILIAR_OF_ONE = Set.of("reactor.core.publisher.Mono", "java.util.concurrent.CompletableFuture",
    "org.springframework.http.RequestEntity", "org.springframework.http.ResponseEntity", "io.micronaut.http.HttpRequest",
    "io.micronaut.http.HttpResponse");

  /**
   * @param type any type
   * @return what it holds, without the annotations that only the source tells
   */
  public static Payload of(Type type) {
    return of(type, null);
  }

  /**
   * @param type any type
   * @param tree the same type as written; null where it is not written. Where it names a type parameter and the type tells more,
   *   the type is followed
   */
  public static Payload of(Type type, TypeTree tree) {
    Payload payload = unwrapped(new Payload(type, tree, List.of(), false));
    if (tree != null && payload.type.isTypeVar()) {
      Type filledIn = unwrapped(new Payload(type, null, List.of(), false)).type;
      return new Payload(filledIn, payload.tree, payload.annotations, payload.many);
    }
    return payload;
  }

  private static Payload unwrapped(Payload outer) {
    Payload payload = outer;
    for (int i = 0; i < DEPTH; i++) {
      Optional<Payload> inner = payload.tree != null ? payload.insideTree() : payload.insideType();
      if (inner.isEmpty()) {
        return payload;
      }
      payload = inner.get();
    }
    return payload;
  }

  private Optional<Payload> insideTree() {
    if (tree instanceof ArrayTypeTree array) {
      return Optional.of(inside(array.type().symbolType(), array.type(), true));
    }
    if (!(tree instanceof ParameterizedTypeTree parameterized)) {
      return new Payload(type, null, annotations, many).insideType();
    }
    Optional<Boolean> holder = SourceNames.of(parameterized).flatMap(name -> holds(name, type));
    if (holder.isEmpty() || parameterized.typeArguments().isEmpty()) {
      return Optional.empty();
    }
    Tree last = parameterized.typeArguments().get(parameterized.typeArguments().size() - 1);
    if (last instanceof WildcardTree wildcard) {
      last = wildcard.bound();
    }
    return last instanceof TypeTree argument ? Optional.of(inside(argument.symbolType(), argument, holder.get())) : Optional.empty();
  }

  private Optional<Payload> insideType() {
    if (type.isArray() && type instanceof Type.ArrayType array) {
      return Optional.of(inside(array.elementType(), null, true));
    }
    for (Type holder = type; holder != null && SourceNames.isKnown(holder) && !holder.isTypeVar(); holder = holder.symbol().superClass()) {
      List<Type> arguments = holder.typeArguments();
      if (!arguments.isEmpty()) {
        Type last = arguments.get(arguments.size() - 1);
        return holds(holder.erasure().fullyQualifiedName(), holder).map(several -> inside(last, null, several));
      }
    }
    return Optional.empty();
  }

  private Payload inside(Type innerType, TypeTree innerTree, boolean several) {
    List<Annotation> all = new ArrayList<>(annotations);
    if (innerTree != null) {
      innerTree.annotations().forEach(annotation -> all.add(Annotation.of(annotation)));
    }
    return new Payload(innerType, innerTree, List.copyOf(all), many || several);
  }

  /** Whether a type holds several of its last argument (true) or one (false); empty when it is no container. */
  private static Optional<Boolean> holds(String name, Type type) {
    if (HOLDERS_OF_MANY.contains(name) || FAMILIAR_OF_MANY.contains(name)) {
      return Optional.of(true);
    }
    if (HOLDERS_OF_ONE.contains(name) || FAMILIAR_OF_ONE.contains(name)) {
      return Optional.of(false);
    }
    if (Types.isAny(type, HOLDERS_OF_MANY)) {
      return Optional.of(true);
    }
    return Types.isAny(type, HOLDERS_OF_ONE) ? Optional.of(false) : Optional.empty();
  }
}
