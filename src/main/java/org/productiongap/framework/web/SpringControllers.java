package org.productiongap.framework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Annotations;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Annotated controllers of Spring MVC and WebFlux.
 */
final class SpringControllers implements WebFramework {

  private static final String WEB = "org.springframework.web.bind.annotation.";
  private static final Set<String> MAPPINGS = Set.of(WEB + "RequestMapping", WEB + "GetMapping", WEB + "PostMapping", WEB + "PutMapping",
    WEB + "PatchMapping", WEB + "DeleteMapping");

  @Override
  public Optional<WebEndpoint> endpoint(MethodTree method) {
    return Annotations.find(Annotations.ofMethod(method), MAPPINGS)
      .map(mapping -> new WebEndpoint(method, methods(mapping), inputs(method)));
  }

  private static Set<String> methods(Annotation mapping) {
    Set<String> methods = new TreeSet<>();
    if (mapping.is(Set.of(WEB + "RequestMapping"))) {
      mapping.values("method").forEach(method -> methods.add(method.toString()));
    } else if (mapping.is(MAPPINGS)) {
      String simple = mapping.name().substring(WEB.length());
      methods.add(simple.substring(0, simple.length() - "Mapping".length()).toUpperCase(Locale.ROOT));
    }
    return methods;
  }

  private static List<RequestInput> inputs(MethodTree method) {
    List<RequestInput> inputs = new ArrayList<>();
    for (int i = 0; i < method.parameters().size(); i++) {
      VariableTree parameter = method.parameters().get(i);
      List<Annotation> annotations = Annotations.ofParameter(method, i);
      if (Annotations.has(annotations, Set.of(WEB + "RequestBody"))) {
        inputs.add(new RequestInput(RequestInput.Kind.BODY, parameter, parameter.type().symbolType(), parameter.type(), annotations));
      }
    }
    return inputs;
  }
}
