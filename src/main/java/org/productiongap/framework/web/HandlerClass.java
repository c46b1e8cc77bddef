package org.productiongap.framework.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Annotations;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ClassTree;

/**
 * A class that may hold endpoints, with what is asked of it for each of its methods.
 */
final class HandlerClass {

  private static final Set<String> CONTROLLER = Set.of("org.springframework.stereotype.Controller",
    "org.springframework.web.bind.annotation.RestController", "org.springframework.web.bind.annotation.ControllerAdvice",
    "io.micronaut.http.annotation.Controller");
  /** What makes an interface the description of somebody else's service, to call it. */
  private static final Set<String> CLIENT = Set.of("org.springframework.cloud.openfeign.FeignClient", "org.springframework.cloud.netflix.feign.FeignClient",
    "org.eclipse.microprofile.rest.client.inject.RegisterRestClient", "io.micronaut.http.client.annotation.Client");

  private final ClassTree tree;
  private final List<Annotation> annotations;
  private Boolean client;

  HandlerClass(ClassTree tree) {
    this.tree = tree;
    this.annotations = Annotation.on(tree.modifiers());
  }

  List<Annotation> annotations() {
    return annotations;
  }

  /** Whether the class is written as, or known to be, a subtype of one of these. */
  boolean isSubtypeOfAny(Collection<String> names) {
    return Stream.concat(tree.superInterfaces().stream(), Stream.ofNullable(tree.superClass())).anyMatch(parent -> BoundTypes.is(parent, names))
      || Types.isAny(tree.symbol().type(), names);
  }

  boolean isController() {
    return Annotations.has(annotations, CONTROLLER);
  }

  /** Whether it calls the requests that it declares instead of answering them, or stands in where such a call fails. */
  boolean isClient() {
    if (client == null) {
      client = Annotations.has(annotations, CLIENT)
        || !isController() && tree.symbol().superTypes().stream().map(Type::symbol).anyMatch(type -> Annotations.has(Annotation.on(type), CLIENT));
    }
    return client;
  }
}
