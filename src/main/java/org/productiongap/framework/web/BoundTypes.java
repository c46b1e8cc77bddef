package org.productiongap.framework.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Names;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ArrayTypeTree;
import org.sonar.plugins.java.api.tree.ParameterizedTypeTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeTree;

/**
 * What the type of a parameter tells about how a framework fills it.
 */
final class BoundTypes {

  /** A file that the caller sends, in the words of each framework. */
  static final Set<String> FILES = Names.union(Jakarta.both("servlet.http.Part"), Set.of("org.springframework.web.multipart.MultipartFile",
    "org.springframework.http.codec.multipart.FilePart", "org.springframework.http.codec.multipart.Part",
    "io.micronaut.http.multipart.CompletedFileUpload", "io.micronaut.http.multipart.StreamingFileUpload",
    "io.micronaut.http.multipart.PartData", "org.jboss.resteasy.reactive.multipart.FileUpload", "io.vertx.ext.web.FileUpload"));
  /** A request as a whole, in the words of each framework. */
  static final Set<String> REQUESTS = Names.union(
    Jakarta.both("servlet.ServletRequest", "servlet.http.HttpServletRequest", "ws.rs.core.UriInfo", "ws.rs.core.HttpHeaders",
      "ws.rs.container.ContainerRequestContext"),
    Set.of("org.springframework.web.context.request.WebRequest", "org.springframework.web.context.request.NativeWebRequest",
      "org.springframework.web.context.request.ServletWebRequest", "org.springframework.web.multipart.MultipartHttpServletRequest",
      "org.springframework.web.multipart.MultipartRequest", "org.springframework.web.server.ServerWebExchange",
      "org.springframework.http.server.reactive.ServerHttpRequest", "io.vertx.ext.web.RoutingContext", "io.vertx.core.http.HttpServerRequest",
      "io.vertx.mutiny.ext.web.RoutingContext", "io.vertx.mutiny.core.http.HttpServerRequest"));

  private static final Set<String> SIMPLE = Set.of("java.util.UUID", "java.net.URI", "java.net.URL", "java.util.Locale", "java.util.Currency",
    "java.util.TimeZone", "java.time.ZoneId", "java.util.regex.Pattern", "java.nio.charset.Charset", "java.lang.Class", "java.io.File",
    "java.nio.file.Path", "java.time.Period", "java.time.Duration", "java.util.Calendar");
  private static final List<String> SIMPLE_ROOTS = List.of("java.lang.CharSequence", "java.lang.Number", "java.lang.Enum", "java.util.Date",
    "java.time.temporal.TemporalAccessor");
  private static final List<String> PLATFORM = List.of("java.", "javax.", "jakarta.", "kotlin.", "org.springframework.", "io.micronaut.", "io.vertx.",
    "reactor.", "graphql.", "org.reactivestreams.", "com.fasterxml.jackson.", "org.jboss.resteasy.", "org.glassfish.jersey.");
  private static final List<String> NEUTRAL = List.of("java.lang.", "jakarta.validation.", "javax.validation.", "org.hibernate.validator.",
    "org.springframework.validation.", "org.springframework.lang.", "io.swagger.", "org.eclipse.microprofile.openapi.", "org.springdoc.", "lombok.",
    "javax.annotation.", "jakarta.annotation.", "org.jspecify.", "org.jetbrains.", "io.micronaut.core.annotation.", "edu.umd.cs.findbugs.",
    "org.springframework.format.annotation.", "com.fasterxml.jackson.annotation.");
  private static final Set<String> CONSTRAINT = Jakarta.both("validation.Constraint");

  private BoundTypes() {
  }

  /** Whether a type as written, the element of an array or the argument of a wrapper is one of these. */
  static boolean isOrHolds(TypeTree type, Collection<String> names) {
    if (type instanceof ArrayTypeTree array) {
      return isOrHolds(array.type(), names);
    }
    if (type instanceof ParameterizedTypeTree parameterized) {
      return is(type, names) || parameterized.typeArguments().stream().anyMatch(argument -> isOrHolds(argument, names));
    }
    return is(type, names);
  }

  /** Whether a type as written is one of these, type arguments aside. */
  static boolean is(Tree type, Collection<String> names) {
    Optional<String> name = SourceNames.of(type);
    return name.isPresent() && names.contains(name.get());
  }

  /** Whether a value of the type is made from one text, or an array of such. */
  static boolean isSimple(Type type) {
    if (type.isArray()) {
      return type.fullyQualifiedName().endsWith("[]") && isSimpleName(type.fullyQualifiedName());
    }
    return type.isPrimitive() || type.isPrimitiveWrapper() || SIMPLE.contains(type.fullyQualifiedName())
      || Types.isAny(type, SIMPLE_ROOTS);
  }

  private static boolean isSimpleName(String arrayName) {
    String element = arrayName.substring(0, arrayName.indexOf('['));
    return element.indexOf('.') < 0 || element.startsWith("java.lang.") || element.startsWith("java.time.") || SIMPLE.contains(element);
  }

  /** Whether the type is a class of the application, or of a library that is no framework, whose members can be filled one by one. */
  static boolean hasMembersToBind(Type type) {
    return SourceNames.isKnown(type) && type.isClass() && !type.isTypeVar() && !isSimple(type) && !type.symbol().isInterface() && !type.symbol().isAbstract()
      && PLATFORM.stream().noneMatch(type.fullyQualifiedName()::startsWith);
  }

  /** Whether none of the annotations tells a framework where to take the value from: validation, nullability and documentation only. */
  static boolean sayNothingOfTheSource(List<Annotation> annotations) {
    return annotations.stream().allMatch(annotation -> NEUTRAL.stream().anyMatch(annotation.name()::startsWith) || annotation.isOrCarries(CONSTRAINT));
  }
}
