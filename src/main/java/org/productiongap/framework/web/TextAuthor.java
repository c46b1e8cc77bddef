package org.productiongap.framework.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Answer;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Names;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.TypeTree;

/**
 * Who writes the texts of an exception type. The platform, drivers and libraries write them for developers; an application writes those of its own types
 * for its users. Of a type that is neither known nor the application's own nobody can tell.
 */
final class TextAuthor {

  private static final List<String> TECHNOLOGIES = List.of("java.", "javax.", "jakarta.", "sun.", "com.sun.", "kotlin.", "scala.", "org.springframework.",
    "org.hibernate.", "org.jboss.", "org.glassfish.", "io.quarkus.", "io.smallrye.", "io.micronaut.", "io.vertx.", "io.netty.", "reactor.", "io.reactivex.",
    "com.fasterxml.jackson.", "tools.jackson.", "com.google.gson.", "com.google.protobuf.", "org.json.", "com.alibaba.fastjson", "org.yaml.snakeyaml.",
    "org.w3c.", "org.xml.", "org.dom4j.", "org.jdom2.", "org.apache.", "org.postgresql.", "com.mysql.", "org.mariadb.", "org.h2.", "org.hsqldb.", "oracle.",
    "com.microsoft.", "com.mongodb.", "org.neo4j.", "com.datastax.", "redis.clients.", "io.lettuce.", "org.redisson.", "org.elasticsearch.", "co.elastic.",
    "org.opensearch.", "com.zaxxer.hikari.", "org.mybatis.", "org.jooq.", "io.r2dbc.", "org.flywaydb.", "liquibase.", "feign.", "okhttp3.", "retrofit2.",
    "io.grpc.", "graphql.", "com.rabbitmq.", "software.amazon.", "com.amazonaws.", "com.azure.", "com.google.cloud.", "com.google.api.", "io.minio.",
    "io.jsonwebtoken.", "com.auth0.jwt.", "com.nimbusds.", "org.jose4j.", "org.bouncycastle.", "io.github.resilience4j.", "freemarker.", "org.thymeleaf.",
    "com.razorpay.", "com.twilio.", "com.paypal.");

  private static final String BIND = "org.springframework.web.bind.";
  /** Exceptions of libraries whose text is written for the caller, or by the application that throws them. */
  private static final Set<String> FOR_THE_CALLER = Names.union(
    Jakarta.bothIn("ws.rs", "WebApplicationException", "ClientErrorException", "BadRequestException", "NotAuthorizedException", "ForbiddenException",
      "NotFoundException", "NotAllowedException", "NotAcceptableException", "NotSupportedException"),
    Set.of("org.springframework.web.server.ResponseStatusException", "org.springframework.web.ErrorResponseException",
      "org.springframework.web.method.annotation.HandlerMethodValidationException", "org.springframework.web.HttpRequestMethodNotSupportedException",
      "org.springframework.web.HttpMediaTypeNotSupportedException", "org.springframework.web.HttpMediaTypeNotAcceptableException",
      BIND + "MissingServletRequestParameterException", BIND + "MissingRequestHeaderException", BIND + "MissingRequestCookieException",
      BIND + "UnsatisfiedServletRequestParameterException", "org.springframework.web.multipart.support.MissingServletRequestPartException",
      "org.springframework.web.multipart.MaxUploadSizeExceededException", "org.springframework.web.servlet.NoHandlerFoundException",
      "org.springframework.web.servlet.resource.NoResourceFoundException", "io.micronaut.http.exceptions.HttpStatusException"));
  private static final String SECURITY = "org.springframework.security.";
  private static final List<String> SECURITY_FOR_DEVELOPERS = List.of(SECURITY + "oauth2.jwt.", SECURITY + "oauth2.server.",
    SECURITY + "authentication.InternalAuthenticationServiceException", SECURITY + "authentication.AuthenticationServiceException");

  /** Exceptions of the platform that applications also throw with texts of their own. */
  private static final Set<String> SHARED = Names.union(Jakarta.both("persistence.EntityNotFoundException", "validation.ValidationException"),
    Set.of("java.lang.IllegalArgumentException", "java.lang.IllegalStateException", "java.lang.UnsupportedOperationException", "java.lang.SecurityException",
      "java.util.NoSuchElementException", "java.nio.file.AccessDeniedException"));
  private static final List<String> TECHNICAL_ROOTS = List.of("java.io.IOException", "java.io.UncheckedIOException", "java.sql.SQLException",
    "java.security.GeneralSecurityException", "java.lang.ReflectiveOperationException", "java.util.concurrent.ExecutionException");

  private TextAuthor() {
  }

  /**
   * Whether a technology writes the texts of a type.
   *
   * @param typed a type as it is written, or an expression of that type
   */
  static Answer isTechnology(Tree typed) {
    Type type = typed instanceof TypeTree tree ? tree.symbolType() : ((ExpressionTree) typed).symbolType();
    Optional<String> known = SourceNames.isKnown(type) ? Optional.of(type.fullyQualifiedName()) : SourceNames.of(typed);
    if (known.isEmpty() || type.isTypeVar()) {
      return Answer.CANNOT_TELL;
    }
    String name = known.get();
    CompilationUnitTree file = SourceNames.fileOf(typed);
    if (isDeclared(type) || isOfApplication(name, file) || FOR_THE_CALLER.contains(name) || isForSignIn(name)) {
      return Answer.NO;
    }
    if (SHARED.contains(name)) {
      return Answer.of(!isThrownIn(file, name));
    }
    boolean isTechnical = TECHNOLOGIES.stream().anyMatch(name::startsWith) || Types.isAny(type, TECHNICAL_ROOTS);
    return isTechnical ? Answer.YES : Answer.CANNOT_TELL;
  }

  /** Whether a type belongs to the platform, a driver or a library, and not to the application. */
  static boolean isOfLibrary(Type type) {
    return TECHNOLOGIES.stream().anyMatch(type.fullyQualifiedName()::startsWith);
  }

  private static boolean isDeclared(Type type) {
    return !type.isUnknown() && type.symbol().declaration() != null;
  }

  /** Signing in and access: texts that are translated for users. */
  private static boolean isForSignIn(String name) {
    return name.startsWith(SECURITY) && SECURITY_FOR_DEVELOPERS.stream().noneMatch(name::startsWith);
  }

  /** Whether a type is in the packages of the application: the first two segments are those of the file, or three where a library shares them. */
  private static boolean isOfApplication(String name, CompilationUnitTree file) {
    if (file.packageDeclaration() == null) {
      return name.indexOf('.') < 0;
    }
    String home = dotted(file.packageDeclaration().packageName());
    boolean isWithinLibrary = TECHNOLOGIES.stream().anyMatch((home + ".")::startsWith);
    int segments = Math.min(isWithinLibrary ? 3 : 2, home.split("\\.").length);
    int end = -1;
    for (int i = 0; i < segments; i++) {
      end = (home + ".").indexOf('.', end + 1);
    }
    return name.startsWith(home.substring(0, end) + ".") && !(isWithinLibrary && segments < 3);
  }

  private static String dotted(ExpressionTree name) {
    return name instanceof MemberSelectExpressionTree select ? dotted(select.expression()) + "." + select.identifier().name() : ((IdentifierTree) name).name();
  }

  /** Whether the file itself throws the type with a text. */
  private static boolean isThrownIn(CompilationUnitTree file, String name) {
    boolean[] thrown = new boolean[1];
    new EachNode() {
      @Override
      public void visitNewClass(NewClassTree creation) {
        thrown[0] |= !creation.arguments().isEmpty() && creation.arguments().get(0).symbolType().is("java.lang.String")
          && SourceNames.of(creation.identifier()).filter(name::equals).isPresent();
      }
    }.goThrough(file);
    return thrown[0];
  }
}
