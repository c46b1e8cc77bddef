package org.productiongap.framework.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.web.RequestInput.Kind;

/**
 * Servlets and filters in both namespaces, and Spring's filter that runs once per request.
 */
final class Servlets implements WebFramework {

  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> FILTERS = Set.of("doFilter", "doFilterInternal");
  private static final Set<String> REQUEST = Jakarta.both("servlet.http.HttpServletRequest", "servlet.ServletRequest");
  private static final Set<String> RESPONSE = Jakarta.both("servlet.http.HttpServletResponse", "servlet.ServletResponse");
  private static final Set<String> CHAIN = Jakarta.both("servlet.FilterChain");

  @Override
  public Optional<WebEndpoint> endpoint(HandlerMethod method) {
    String name = method.name();
    boolean takesBoth = method.parameterCount() >= 2 && BoundTypes.is(method.typeOf(0), REQUEST) && BoundTypes.is(method.typeOf(1), RESPONSE);
    if (!takesBoth) {
      return Optional.empty();
    }
    String verb = name.startsWith("do") ? name.substring(2).toUpperCase(Locale.ROOT) : "";
    if (method.parameterCount() == 2 && (METHODS.contains(verb) || "service".equals(name))) {
      return Optional.of(endpoint(method, verb.isEmpty() ? Set.of() : Set.of(verb)));
    }
    boolean isFilter = method.parameterCount() == 3 && FILTERS.contains(name) && BoundTypes.is(method.typeOf(2), CHAIN);
    return isFilter ? Optional.of(endpoint(method, Set.of())) : Optional.empty();
  }

  private static WebEndpoint endpoint(HandlerMethod method, Set<String> methods) {
    return new WebEndpoint(method.tree(), methods, List.of(method.input(0, Kind.REQUEST)));
  }
}
