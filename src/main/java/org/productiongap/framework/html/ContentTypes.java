package org.productiongap.framework.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Answer;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Annotations;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.web.ClientAnswer;
import org.sonar.plugins.java.api.location.Position;
import org.sonar.plugins.java.api.tree.Arguments;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * Which content type an answer has: said in the call, before it in the same method, or by the endpoint's annotations.
 */
final class ContentTypes {

  private static final String WEB = "org.springframework.web.bind.annotation.";
  private static final Set<String> MAPPINGS = Set.of(WEB + "RequestMapping", WEB + "GetMapping", WEB + "PostMapping", WEB + "PutMapping", WEB + "PatchMapping",
    WEB + "DeleteMapping");
  private static final String MICRONAUT = "io.micronaut.http.annotation.";
  private static final Set<String> MICRONAUT_MAPPINGS = Set.of(MICRONAUT + "Get", MICRONAUT + "Post", MICRONAUT + "Put", MICRONAUT + "Patch", MICRONAUT
    + "Delete",
    MICRONAUT + "CustomHttpMethod", MICRONAUT + "Error");
  private static final Set<String> MICRONAUT_CONTROLLER = Set.of(MICRONAUT + "Controller");
  private static final Set<String> PRODUCES = Set.of("jakarta.ws.rs.Produces", "javax.ws.rs.Produces", MICRONAUT + "Produces");
  private static final Set<String> HTTP_METHOD = Jakarta.both("ws.rs.HttpMethod");
  private static final Set<String> HTTP_METHODS = Jakarta.bothIn("ws.rs", "GET", "POST", "PUT", "PATCH", "DELETE");
  private static final Set<String> SETTING = Set.of("setContentType", "contentType", "type");
  private static final Set<String> SETTING_HEADER = Set.of("setHeader", "addHeader", "header", "putHeader", "set", "add");

  private ContentTypes() {
  }

  /** Yes or no where a content type is said; otherwise it cannot be told, or is no for an answer whose format is fixed. */
  static Answer isHtml(ClientAnswer answer) {
    return inChain(answer.sink())
      .or(() -> inArguments(answer.sink()))
      .or(() -> inMethod(answer.sink()))
      .or(() -> declared(answer))
      .orElse(Answer.CANNOT_TELL);
  }

  /** What the calls before and behind a call of a chain say. */
  private static Optional<Answer> inChain(Tree sink) {
    if (!(sink instanceof MethodInvocationTree call)) {
      return Optional.empty();
    }
    ExpressionTree last = call;
    while (last.parent() instanceof MemberSelectExpressionTree select && select.parent() instanceof MethodInvocationTree next) {
      last = next;
    }
    for (ExpressionTree link = last; link instanceof MethodInvocationTree part; link = Calls.receiver(part).orElse(null)) {
      Optional<Answer> said = said(part);
      if (said.isPresent()) {
        return said;
      }
    }
    return Optional.empty();
  }

  /** The type beside the content, as in an answer that is built with its entity and its type. */
  private static Optional<Answer> inArguments(Tree sink) {
    return sink instanceof MethodInvocationTree call && Calls.is(call, "ok", 2) ? Optional.of(type(call.arguments().get(1))) : Optional.empty();
  }

  private static Optional<Answer> said(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    Arguments arguments = call.arguments();
    if (SETTING.contains(name) && arguments.size() == 1) {
      return Optional.of(type(arguments.get(0)));
    }
    boolean isHeader = SETTING_HEADER.contains(name) && arguments.size() == 2
      && name(arguments.get(0)).toLowerCase(Locale.ROOT).replaceAll("[-_]", "").equals("contenttype");
    return isHeader ? Optional.of(type(arguments.get(1))) : Optional.empty();
  }

  private static Answer type(ExpressionTree type) {
    String name = name(type).toLowerCase(Locale.ROOT);
    return Answer.of(name.contains("text/html") || name.contains("text_html") || name.contains("xhtml"));
  }

  private static String name(ExpressionTree type) {
    Optional<String> text = Constants.text(type);
    if (text.isPresent()) {
      return text.get();
    }
    if (type instanceof MethodInvocationTree call && !call.arguments().isEmpty()) {
      return name(call.arguments().get(0));
    }
    return type instanceof MemberSelectExpressionTree select ? select.identifier().name() : type instanceof IdentifierTree identifier ? identifier.name() : "";
  }

  /** The last one said before the answer in its method; where all come later, the first of those. */
  private static Optional<Answer> inMethod(Tree sink) {
    MethodTree method = method(sink);
    if (method == null || method.block() == null) {
      return Optional.empty();
    }
    Position start = Position.startOf(sink);
    Answer last = null;
    for (Said said : FileFacts.about(Said.class, method, ContentTypes::saidIn)) {
      if (!start.isAfter(said.start)) {
        return Optional.of(last == null ? said.type : last);
      }
      last = said.type;
    }
    return Optional.ofNullable(last);
  }

  private static List<Said> saidIn(MethodTree method) {
    List<Said> all = new ArrayList<>();
    method.block().accept(new BaseTreeVisitor() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        said(call).ifPresent(type -> all.add(new Said(Position.startOf(call), type)));
        super.visitMethodInvocation(call);
      }
    });
    return List.copyOf(all);
  }

  private static MethodTree method(Tree tree) {
    Tree current = tree;
    while (current != null && !(current instanceof MethodTree) && !(current instanceof ClassTree)) {
      current = current.parent();
    }
    return current instanceof MethodTree method ? method : null;
  }

  private static Optional<Answer> declared(ClientAnswer answer) {
    MethodTree method = method(answer.sink());
    if (method == null) {
      return Optional.empty();
    }
    List<Annotation> annotations = Annotations.ofMethod(method);
    Optional<Annotation> mapping = Annotations.find(annotations, MAPPINGS);
    boolean isResource = Annotations.has(annotations, HTTP_METHODS) || annotations.stream().anyMatch(annotation -> annotation.isOrCarries(HTTP_METHOD));
    List<Annotation> ofClass = method.parent() instanceof ClassTree owner ? Annotation.on(owner.modifiers()) : List.of();
    Optional<Answer> said = mapping.flatMap(annotation -> produced(annotation, "produces"))
      .or(() -> Annotations.find(annotations, MICRONAUT_MAPPINGS).flatMap(annotation -> produced(annotation, "produces")))
      .or(() -> Annotations.find(annotations, PRODUCES).flatMap(annotation -> produced(annotation, "value")))
      .or(() -> Annotations.find(ofClass, MAPPINGS).flatMap(annotation -> produced(annotation, "produces")))
      .or(() -> Annotations.find(ofClass, MICRONAUT_CONTROLLER).flatMap(annotation -> produced(annotation, "produces")))
      .or(() -> Annotations.find(ofClass, PRODUCES).flatMap(annotation -> produced(annotation, "value")));
    boolean isReturned = !(answer.sink() instanceof MethodInvocationTree);
    return said.or(() -> isReturned && mapping.isEmpty() && !isResource ? Optional.of(Answer.NO) : Optional.empty());
  }

  private static Optional<Answer> produced(Annotation annotation, String attribute) {
    List<String> types = annotation.values(attribute).stream().map(value -> value.toString().toLowerCase(Locale.ROOT)).toList();
    return types.isEmpty() ? annotation.gives(attribute) ? Optional.of(Answer.NO) : Optional.empty()
      : Optional.of(Answer.of(types.stream().anyMatch(type -> type.contains("text/html") || type.contains("text_html") || type.contains("xhtml"))));
  }

  /** A content type that a call says; in the order of a method their starts never go back. */
  private record Said(Position start, Answer type) {
  }
}
