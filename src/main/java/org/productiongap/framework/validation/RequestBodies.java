package org.productiongap.framework.validation;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Annotations;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Payload;
import org.productiongap.framework.Types;
import org.productiongap.framework.Words;
import org.productiongap.framework.web.RequestInput;
import org.productiongap.framework.web.RequestInput.Kind;
import org.productiongap.framework.web.WebEndpoint;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * The inputs of an endpoint that are made from the body of the request: the body as a value, a part of it, or the object that
 * the fields of a form are bound to. A form object that the application loads itself before the fields are bound is left out, and so
 * is one that only says what to look up.
 */
public final class RequestBodies {

  private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH");
  private static final Set<String> MODEL_ATTRIBUTE = Set.of("org.springframework.web.bind.annotation.ModelAttribute");
  private static final Set<String> SESSION_ATTRIBUTES = Set.of("org.springframework.web.bind.annotation.SessionAttributes");
  private static final Set<String> SESSION_ATTRIBUTE = Set.of("org.springframework.web.bind.annotation.SessionAttribute");
  private static final Set<String> MODELS = Set.of("org.springframework.ui.Model", "org.springframework.ui.ModelMap", "java.util.Map",
    "org.springframework.web.servlet.ModelAndView");
  private static final Set<String> BEAN_PARAM = Jakarta.both("ws.rs.BeanParam");
  private static final Set<String> FORM_PARAM = Jakarta.both("ws.rs.FormParam");
  private static final Set<String> QUARKUS_FORM_PARAM = Set.of("org.jboss.resteasy.reactive.RestForm");

  private static final Set<String> LOOK_UPS = Set.of("export", "search", "list", "query", "page", "find", "filter", "download", "report", "count", "print",
    "select");

  private RequestBodies() {
  }

  /**
   * @param endpoint an endpoint
   * @return those of its inputs that come from the body, in their order, then the calls that parse what it gets as text or stream
   */
  public static List<RequestInput> of(WebEndpoint endpoint) {
    return Stream.concat(endpoint.inputs().stream().filter(input -> isBody(endpoint, input)), ParsedBodies.of(endpoint).stream()).toList();
  }

  private static boolean isBody(WebEndpoint endpoint, RequestInput input) {
    return switch (input.kind()) {
      case BODY, PART -> true;
      case FORM -> !endpoint.methods().isEmpty() && CHANGING.containsAll(endpoint.methods()) && !Operations.isLookUp(endpoint)
        && isForm(endpoint, input);
      default -> false;
    };
  }

  private static boolean isForm(WebEndpoint endpoint, RequestInput input) {
    if (Annotations.has(input.annotations(), BEAN_PARAM)) {
      return PayloadType.of(input.type()).members().stream()
        .anyMatch(member -> Annotations.has(member.annotations(), FORM_PARAM) || Annotations.has(member.annotations(), QUARKUS_FORM_PARAM));
    }
    boolean isNamed = Annotations.has(input.annotations(), MODEL_ATTRIBUTE);
    boolean hasOtherBody = endpoint.inputs().stream().anyMatch(other -> other.kind() == Kind.BODY);
    return !Annotations.has(input.annotations(), SESSION_ATTRIBUTE) && (isNamed || !hasOtherBody) && !asksOnly(endpoint) && !isLoaded(endpoint, input);
  }

  /** Whether the handler's name says that it looks something up, so that the object is a filter, filled as far as the caller likes. */
  private static boolean asksOnly(WebEndpoint endpoint) {
    return endpoint.handler() instanceof MethodTree method && Words.of(method.simpleName().name()).containAny(LOOK_UPS);
  }

  /** Whether the class puts such an object into the model itself, so that the request may change only some of its members. */
  private static boolean isLoaded(WebEndpoint endpoint, RequestInput input) {
    for (Tree node = endpoint.handler(); node != null; node = node.parent()) {
      if (node instanceof ClassTree controller && (Annotations.has(Annotation.on(controller.modifiers()), SESSION_ATTRIBUTES)
        || controller.members().stream().anyMatch(member -> member instanceof MethodTree method && loads(method, input.type())))) {
        return true;
      }
    }
    return false;
  }

  private static boolean loads(MethodTree method, Type form) {
    if (method.returnType() == null || !Annotations.has(Annotation.on(method.modifiers()), MODEL_ATTRIBUTE)) {
      return false;
    }
    Type returned = Payload.of(method.returnType().symbolType(), method.returnType()).type();
    return returned.isVoid() || returned.isUnknown() || returned.fullyQualifiedName().equals(form.fullyQualifiedName())
      || method.parameters().stream().anyMatch(RequestBodies::isModel);
  }

  private static boolean isModel(VariableTree parameter) {
    Type type = parameter.type().symbolType();
    return type.isUnknown() || Types.isAny(type, MODELS);
  }
}
