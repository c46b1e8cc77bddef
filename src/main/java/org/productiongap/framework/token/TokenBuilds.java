package org.productiongap.framework.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.productiongap.flow.Answer;
import org.productiongap.flow.Calls;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * The tokens that the code of a file makes.
 */
public final class TokenBuilds {

  private TokenBuilds() {
  }

  /**
   * @param file the root of a file
   * @return the tokens it makes in the order of the source, one for each place; computed once per file
   */
  public static List<TokenBuild> in(CompilationUnitTree file) {
    return FileFacts.of(file, TokenBuilds.class, TokenBuilds::find);
  }

  private static List<TokenBuild> find(CompilationUnitTree file) {
    List<TokenLibrary> libraries = TokenLibrary.ALL.stream().filter(library -> UsedPackages.mayUse(file, library.home())).toList();
    List<TokenBuild> builds = new ArrayList<>();
    if (!libraries.isEmpty()) {
      new EachNode() {
        @Override
        public void visitMethodInvocation(MethodInvocationTree call) {
          libraries.stream().flatMap(library -> build(library, call).stream()).findFirst().ifPresent(builds::add);
        }
      }.goThrough(file);
    }
    return List.copyOf(builds);
  }

  /** Where the callers of a private method differ, the one that makes a token without expiry is the one to talk about. */
  private static Optional<TokenBuild> build(TokenLibrary library, MethodInvocationTree call) {
    Optional<TokenBuild> any = library.build(call, new Reading());
    if (any.isEmpty() || any.get().expires() != Answer.CANNOT_TELL || !(method(call) instanceof MethodTree method)) {
      return any;
    }
    return Calls.callers(method).orElse(List.of()).stream()
      .flatMap(caller -> library.build(call, new Reading(caller)).stream())
      .filter(build -> build.expires() == Answer.NO)
      .findFirst()
      .or(() -> any);
  }

  private static Tree method(Tree tree) {
    Tree code = Calls.code(tree).orElse(null);
    while (code != null && !(code instanceof MethodTree)) {
      code = Calls.code(code).orElse(null);
    }
    return code;
  }
}
