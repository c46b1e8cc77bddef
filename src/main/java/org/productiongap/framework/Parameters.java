package org.productiongap.framework;

import java.util.stream.Stream;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.tree.MethodTree;

/**
 * Names of parameters, the same in every file of a project.
 */
public final class Parameters {

  private Parameters() {
  }

  /**
   * @param method any method
   * @param index the position, from 0
   * @return the signature of the method as declared, so that no overload has the name of another, and the position
   */
  public static String nameOf(Symbol.MethodSymbol method, int index) {
    return method.signature() + "#" + index;
  }

  /**
   * @param method a method of this file
   * @param index the position, from 0
   * @return the parameter's name, and its names in all that the method overrides
   */
  public static Stream<String> namesOf(MethodTree method, int index) {
    return Stream.concat(Stream.of(method.symbol()), method.symbol().overriddenSymbols().stream()).map(declared -> nameOf(declared, index));
  }
}
