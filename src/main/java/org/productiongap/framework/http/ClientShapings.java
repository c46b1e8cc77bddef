package org.productiongap.framework.http;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Annotations;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FactSource;
import org.productiongap.framework.JavaFile;
import org.productiongap.framework.Mentions;
import org.productiongap.framework.http.EndlessWait.Elsewhere;
import org.sonar.plugins.java.api.tree.ImportClauseTree;
import org.sonar.plugins.java.api.tree.ImportTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;

/**
 * What files do that may limit the clients of other files: customizers and beans of the framework, time-outs with each call.
 */
@AutoService(FactSource.class)
public final class ClientShapings implements FactSource {

  private static final Set<String> BLOCKING = Set.of("RestTemplateCustomizer", "RestTemplateRequestCustomizer", "RestClientCustomizer",
    "ClientHttpRequestFactorySettings", "ClientHttpRequestFactoryBuilder", "HttpClientSettings", "HttpComponentsClientHttpRequestFactoryBuilder");
  private static final Set<String> REACTIVE = Set.of("WebClientCustomizer", "ClientHttpConnector", "ReactorNettyHttpClientMapper",
    "ClientHttpConnectorSettings", "ClientHttpConnectorBuilder", "HttpClientSettings");
  private static final Set<String> BLOCKING_BEANS = Set.of("RestTemplateBuilder", "RestClient$Builder", "Builder", "ClientHttpRequestFactory");
  private static final Set<String> BEAN = Set.of("org.springframework.context.annotation.Bean");
  private static final Set<String> WAITING = Set.of("timeout", "block", "blockOptional", "blockFirst", "blockLast");

  @Override
  public List<? extends Record> of(JavaFile file) {
    Set<Elsewhere> shaped = new LinkedHashSet<>();
    List<Record> facts = new ArrayList<>();
    for (ImportClauseTree clause : file.tree().imports()) {
      if (clause instanceof ImportTree imported && imported.qualifiedIdentifier() instanceof MemberSelectExpressionTree name) {
        add(shaped, name.identifier().name());
      }
    }
    if (EachRequest.isConfigured(file.tree())) {
      shaped.add(Elsewhere.EACH_REQUEST);
    }
    boolean mayMakeBuilder = Mentions.any(file.tree(), BLOCKING_BEANS);
    new EachNode(WAITING) {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        if (call.arguments().size() == 1 && call.arguments().get(0).symbolType().is("java.time.Duration") && mayBeReactive(call)) {
          shaped.add(Elsewhere.EACH_REACTIVE_CALL);
        }
      }

      @Override
      public void visitMethod(MethodTree method) {
        if (mayMakeBuilder && method.returnType() != null && Annotations.has(Annotation.on(method.modifiers()), BEAN)
          && BLOCKING_BEANS.contains(method.returnType().symbolType().name())) {
          shaped.add(Elsewhere.BLOCKING_CLIENTS);
          shaped.add(Elsewhere.REACTIVE_CLIENTS);
        }
      }

      @Override
      public void visitNewClass(NewClassTree creation) {
        if (MailSender.isCreatedBy(creation)) {
          facts.add(new OwnMailSender(true));
        }
      }
    }.goThrough(file.tree());
    shaped.forEach(where -> facts.add(new ClientShaping(where)));
    return facts.stream().distinct().toList();
  }

  /** A request of the JDK has a time-out of that name, too. */
  private static boolean mayBeReactive(MethodInvocationTree call) {
    return Calls.receiver(call).filter(receiver -> receiver.symbolType().fullyQualifiedName().startsWith("java.")).isEmpty();
  }

  private static void add(Set<Elsewhere> shaped, String imported) {
    if (BLOCKING.contains(imported)) {
      shaped.add(Elsewhere.BLOCKING_CLIENTS);
    }
    if (REACTIVE.contains(imported)) {
      shaped.add(Elsewhere.REACTIVE_CLIENTS);
    }
  }
}
