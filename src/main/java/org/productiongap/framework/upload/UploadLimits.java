package org.productiongap.framework.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.LibraryCalls;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.AnnotationTree;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.UnaryExpressionTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Where a file takes uploads or bodies of any size: a limit that is switched off, or missing where the library has none of its own. A limit of the whole
 * request makes up for a missing limit of each file; a limit that comes from somewhere else counts as one.
 */
public final class UploadLimits {

  private static final Set<String> MULTIPART = Jakarta.both("servlet.annotation.MultipartConfig");
  private static final Set<String> ELEMENT = Jakarta.both("servlet.MultipartConfigElement");
  private static final int ELEMENT_ARGUMENTS = 4;
  /** Before and since Spring Boot 4. */
  private static final Set<String> FACTORIES = Set.of("org.springframework.boot.web.servlet.MultipartConfigFactory",
    "org.springframework.boot.servlet.MultipartConfigFactory", "org.springframework.boot.autoconfigure.web.servlet.MultipartProperties",
    "org.springframework.boot.servlet.autoconfigure.MultipartProperties");
  private static final Set<String> RESOLVER = Set.of("org.springframework.web.multipart.commons.CommonsMultipartResolver",
    "org.springframework.web.multipart.commons.CommonsFileUploadSupport");
  private static final Set<String> COMMONS = Set.of("org.apache.commons.fileupload.servlet.ServletFileUpload", "org.apache.commons.fileupload.FileUpload",
    "org.apache.commons.fileupload.FileUploadBase", "org.apache.commons.fileupload2.core.AbstractFileUpload",
    "org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload", "org.apache.commons.fileupload2.jakarta.servlet5.JakartaServletFileUpload",
    "org.apache.commons.fileupload2.jakarta.JakartaServletFileUpload", "org.apache.commons.fileupload2.javax.JavaxServletFileUpload");
  private static final Set<String> COMMONS_LIMITS = Set.of("setSizeMax", "setFileSizeMax", "setMaxSize", "setMaxFileSize");
  private static final Set<String> COMMONS_READS = Set.of("parseRequest", "parseParameterMap", "getItemIterator");
  private static final Set<String> VERTX = Set.of("io.vertx.ext.web.handler.BodyHandler", "io.vertx.mutiny.ext.web.handler.BodyHandler");
  private static final Set<String> CODECS = Set.of("org.springframework.http.codec.CodecConfigurer$DefaultCodecs",
    "org.springframework.http.codec.ServerCodecConfigurer$ServerDefaultCodecs");
  private static final String CLIENT_CODECS = "org.springframework.http.codec.ClientCodecConfigurer";
  private static final String FILE_LIMIT = "setMaxFileSize";
  private static final String REQUEST_LIMIT = "setMaxRequestSize";
  private static final Set<String> DATA_SIZE = Set.of("org.springframework.util.unit.DataSize");
  private static final Set<String> LARGEST = Set.of("MAX_VALUE");
  private static final Set<String> CALLS = Set.of(REQUEST_LIMIT, FILE_LIMIT, "setMaxUploadSize", "setSizeMax", "setMaxSize", "setBodyLimit", "maxInMemorySize");

  private UploadLimits() {
  }

  /**
   * @param file the root of a file
   * @return the nodes that leave uploads or bodies without a limit, in the order of the source; computed once per file
   */
  public static List<Tree> missingIn(CompilationUnitTree file) {
    return FileFacts.of(file, UploadLimits.class, UploadLimits::find);
  }

  private static List<Tree> find(CompilationUnitTree file) {
    List<Tree> found = new ArrayList<>();
    new EachNode(CALLS) {
      @Override
      public void visitAnnotation(AnnotationTree tree) {
        Annotation annotation = Annotation.of(tree);
        if (annotation.is(MULTIPART) && isUnlimited(annotation)) {
          found.add(tree);
        }
      }

      @Override
      public void visitNewClass(NewClassTree tree) {
        if (StaticCalls.isNew(tree, ELEMENT) && isUnlimitedElement(tree.arguments()) || StaticCalls.isNew(tree, COMMONS) && isNeverLimited(tree)) {
          found.add(tree);
        }
      }

      @Override
      public void visitMethodInvocation(MethodInvocationTree tree) {
        if (tree.arguments().size() == 1 && isOff(tree.arguments().get(0)) && switchesOff(tree)) {
          found.add(tree);
        }
      }
    }.goThrough(file);
    return List.copyOf(found);
  }

  private static boolean isUnlimited(Annotation multipart) {
    Optional<ExpressionTree> request = multipart.expression("maxRequestSize");
    Optional<ExpressionTree> each = multipart.expression("maxFileSize");
    return request.map(UploadLimits::isOff).orElseGet(() -> each.map(UploadLimits::isOff).orElse(true));
  }

  private static boolean isUnlimitedElement(Arguments arguments) {
    return arguments.size() == 1 && arguments.get(0).symbolType().is("java.lang.String") || arguments.size() == ELEMENT_ARGUMENTS && isOff(arguments.get(2));
  }

  /** Whether an object that parses uploads is used in one method only and no limit is ever set. */
  private static boolean isNeverLimited(NewClassTree parser) {
    if (parser.parent() instanceof MemberSelectExpressionTree select) {
      return COMMONS_READS.contains(select.identifier().name());
    }
    if (!(parser.parent() instanceof VariableTree variable) || !variable.symbol().isLocalVariable()) {
      return false;
    }
    boolean isRead = false;
    for (IdentifierTree usage : variable.symbol().usages()) {
      if (!(usage.parent() instanceof MemberSelectExpressionTree select) || COMMONS_LIMITS.contains(select.identifier().name())) {
        return false;
      }
      isRead |= COMMONS_READS.contains(select.identifier().name());
    }
    return isRead;
  }

  private static boolean switchesOff(MethodInvocationTree call) {
    return switch (Calls.name(call).name()) {
      case REQUEST_LIMIT -> LibraryCalls.isOn(call, FACTORIES) && !isTooLargeForSonar(call);
      case FILE_LIMIT -> (LibraryCalls.isOn(call, FACTORIES) || LibraryCalls.isOn(call, COMMONS)) && !isTooLargeForSonar(call) && !limitsRequest(call);
      case "setMaxUploadSize" -> LibraryCalls.isOn(call, RESOLVER) && !isTooLargeForSonar(call);
      case "setSizeMax", "setMaxSize" -> LibraryCalls.isOn(call, COMMONS);
      case "setBodyLimit" -> LibraryCalls.isOn(call, VERTX);
      case "maxInMemorySize" -> LibraryCalls.isOn(call, CODECS) && !isOfClient(call);
      default -> false;
    };
  }

  /** Whether SonarQube's own rule S5693 reports the call, because the limit is a number, only too large. */
  private static boolean isTooLargeForSonar(MethodInvocationTree call) {
    return isLargest(call.arguments().get(0));
  }

  /** Whether the same method sets a limit for the whole request. */
  private static boolean limitsRequest(MethodInvocationTree call) {
    Tree method = call;
    while (method != null && !(method instanceof MethodTree) && !(method instanceof ClassTree)) {
      method = method.parent();
    }
    boolean isOfCommons = LibraryCalls.isOn(call, COMMONS);
    return method instanceof MethodTree around && ClientFileNames.looks(around, other -> other.arguments().size() == 1
      && (Calls.name(other).name().equals(REQUEST_LIMIT) || isOfCommons && COMMONS_LIMITS.contains(Calls.name(other).name()) && other != call)
      && !isOff(other.arguments().get(0)));
  }

  /** Whether codecs are those of a client, where the limit is for answers. */
  private static boolean isOfClient(MethodInvocationTree call) {
    Optional<ExpressionTree> codecs = Calls.receiver(call);
    while (codecs.isPresent()) {
      Type type = codecs.get().symbolType();
      if (type.isUnknown() || Types.is(type, CLIENT_CODECS)) {
        return true;
      }
      codecs = codecs.get() instanceof MethodInvocationTree outer ? Calls.receiver(outer) : Optional.empty();
    }
    return false;
  }

  private static boolean isOff(ExpressionTree limit) {
    ExpressionTree value = Constants.value(limit).orElse(limit);
    if (value instanceof MethodInvocationTree call) {
      boolean isSize = StaticCalls.owner(call).filter(DATA_SIZE::contains).isPresent();
      return isSize && !call.arguments().isEmpty() && isOff(call.arguments().get(0));
    }
    if (value instanceof UnaryExpressionTree minus && minus.is(Tree.Kind.UNARY_MINUS)) {
      return true;
    }
    Optional<Object> constant = Constants.of(value);
    boolean isNegative = constant.filter(number -> number instanceof Number size && size.longValue() < 0
      || number instanceof String text && text.startsWith("-")).isPresent();
    return isNegative || isLargest(value);
  }

  private static boolean isLargest(ExpressionTree limit) {
    return limit instanceof MemberSelectExpressionTree select && LARGEST.contains(select.identifier().name())
      && SourceNames.of(select.expression()).filter(name -> name.startsWith("java.lang.")).isPresent();
  }
}
