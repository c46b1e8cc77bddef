package org.productiongap.framework.http;

import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Mentions;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * Requests of Apache's clients that bring a configuration of their own.
 */
final class EachRequest {

  private static final Set<String> SETTING = Set.of("setConfig", "setRequestConfig");
  private static final Set<String> OLD = Set.of("HttpConnectionParams");

  private EachRequest() {
  }

  /** Whether a file gives requests their own configuration, or parameters of the old kind. */
  static boolean isConfigured(CompilationUnitTree file) {
    return FileFacts.of(file, EachRequest.class, EachRequest::find);
  }

  private static Boolean find(CompilationUnitTree file) {
    boolean[] found = {false};
    if (!Mentions.any(file, SETTING) && !Mentions.any(file, OLD)) {
      return false;
    }
    new EachNode() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        found[0] |= SETTING.contains(Calls.name(call).name()) && call.arguments().size() == 1
          && new Limits().given(call.arguments().get(0)).compareTo(Limit.CONNECT) > 0
          || StaticCalls.owner(call).filter(owner -> owner.endsWith(".HttpConnectionParams")).isPresent();
      }
    }.goThrough(file);
    return found[0];
  }
}
