package org.productiongap.framework.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Payload;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.persistence.Association;
import org.productiongap.framework.web.RequestInput;
import org.productiongap.framework.web.WebEndpoint;
import org.productiongap.framework.web.WebEndpoints;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;

/**
 * The types whose values the endpoints of a file take: those of bodies, those inside, and what they extend.
 */
final class TakenTypes {

  private static final int DEPTH = 4;

  private final Map<String, Boolean> types = new HashMap<>();
  private final String home;

  private TakenTypes(String home) {
    this.home = home;
  }

  /** Computed once per file. */
  static List<TakenType> in(CompilationUnitTree file) {
    return FileFacts.of(file, TakenTypes.class, TakenTypes::find);
  }

  static Optional<TakenType> of(CompilationUnitTree file, String name) {
    return in(file).stream().filter(type -> type.name().equals(name)).findFirst();
  }

  private static List<TakenType> find(CompilationUnitTree file) {
    TakenTypes search = new TakenTypes(Applications.homeOf(file));
    for (WebEndpoint endpoint : WebEndpoints.in(file)) {
      if (!Operations.isLookUp(endpoint)) {
        RequestBodies.of(endpoint).forEach(body -> search.add(endpoint, body));
      }
    }
    return search.types.entrySet().stream().map(type -> new TakenType(type.getKey(), type.getValue())).toList();
  }

  private void add(WebEndpoint endpoint, RequestInput body) {
    List<Type> contents = BodyContent.typesOf(endpoint, body);
    Payload payload = Payload.of(body.type(), body.typeTree());
    boolean isValidated = body.annotations().stream().anyMatch(ValidationTrigger::isTrigger)
      || payload.annotations().stream().anyMatch(ValidationTrigger::isTrigger);
    contents.forEach(content -> add(content, isValidated, DEPTH));
    if (payload.tree() != null && !SourceNames.isKnown(payload.type())) {
      SourceNames.of(payload.tree()).ifPresent(name -> types.merge(name, isValidated, Boolean::logicalOr));
    }
  }

  private void add(Type type, boolean isValidated, int depth) {
    if (depth == 0 || !SourceNames.isKnown(type) || type.isTypeVar() || PayloadType.isOfThePlatform(type) || !Applications.own(type, home)
      || type.symbol().isEnum()) {
      return;
    }
    String name = type.fullyQualifiedName();
    if (!types.containsKey(name) || isValidated && !types.get(name)) {
      types.merge(name, isValidated, Boolean::logicalOr);
      type.symbol().superTypes().forEach(parent -> add(parent, isValidated, 1));
      PayloadType.of(type).writableMembers().stream().filter(member -> !Association.isKeptElsewhere(member.annotations()))
        .forEach(member -> add(member.content().type(), isValidated && member.isCascaded(), depth - 1));
    }
  }
}
