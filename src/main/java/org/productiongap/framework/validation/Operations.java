package org.productiongap.framework.validation;

import java.util.List;
import java.util.Set;
import org.productiongap.framework.Words;
import org.productiongap.framework.web.RequestInput;
import org.productiongap.framework.web.WebEndpoint;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * What an endpoint does with the object that it gets, by its name: take it as a whole, change a part of something, or look something
 * up by example.
 */
final class Operations {

  private static final Set<String> LOOK_UP = Set.of("search", "find", "list", "query", "filter", "export", "download", "page", "count", "preview", "get",
    "load", "show", "view", "listar", "buscar", "pesquisar", "consultar");
  /** Last words of parameters that say what is looked for. */
  private static final Set<String> SOUGHT = Set.of("filter", "filters", "criteria", "filtro", "filtros");
  private static final Set<String> CHANGE_OF_STATE = Set.of("reset", "enable", "disable", "activate", "deactivate", "lock", "unlock", "toggle", "delete",
    "remove", "cancel", "approve", "reject", "assign", "unassign", "restore", "archive");

  private static final Set<String> ENDING = Set.of("delete", "remove", "purge");
  private static final Set<String> LOGGING_IN = Set.of("login", "signin", "authenticate");
  private static final Set<String> TWO_STEPS = Set.of("and");

  private Operations() {
  }

  /** Whether the endpoint reads only, and the object says what. */
  static boolean isLookUp(WebEndpoint endpoint) {
    return nameOf(endpoint).startWithAny(LOOK_UP) || endpoint.inputs().stream()
      .anyMatch(input -> input.kind() == RequestInput.Kind.BODY && input.tree() instanceof VariableTree body
        && Words.of(body.simpleName().name()).endWithAny(SOUGHT));
  }

  /** Whether the endpoint stores nothing of the object, which only says what is to go, or who logs in. */
  static boolean storesNothing(WebEndpoint endpoint) {
    Words name = nameOf(endpoint);
    return name.startWithAny(ENDING) && !name.containAny(TWO_STEPS) || name.containAny(LOGGING_IN);
  }

  /**
   * Whether the endpoint uses only a part of the object: its name is a change of state, or names a member.
   *
   * @param content the type of the object
   */
  static boolean isPartial(WebEndpoint endpoint, Type content) {
    Words name = nameOf(endpoint);
    List<String> ofType = Words.of(content.erasure().name()).all();
    return name.startWithAny(CHANGE_OF_STATE) || PayloadType.of(content).members().stream()
      .map(member -> Words.of(member.name()).all())
      .anyMatch(member -> !member.isEmpty() && !ofType.containsAll(member) && name.containInOrder(member.toArray(String[]::new)));
  }

  private static Words nameOf(WebEndpoint endpoint) {
    return Words.of(endpoint.handler() instanceof MethodTree method ? method.simpleName().name() : "");
  }
}
