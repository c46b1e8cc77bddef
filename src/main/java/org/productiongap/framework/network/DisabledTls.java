package org.productiongap.framework.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Constants;
import org.productiongap.flow.Returns;
import org.productiongap.framework.FileFacts;
import org.productiongap.framework.Settings;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.tree.BaseTreeVisitor;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ConditionalExpressionTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.IfStatementTree;
import org.sonar.plugins.java.api.tree.ImportTree;
import org.sonar.plugins.java.api.tree.LambdaExpressionTree;
import org.sonar.plugins.java.api.tree.MemberSelectExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodReferenceTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.SwitchTree;
import org.sonar.plugins.java.api.tree.Tree;

/**
 * A place where the checks of a TLS connection are switched off through a library. Trust managers and verifiers that an application
 * writes itself are left to SonarQube's own rules.
 *
 * @param tree the switch
 * @param check what is not checked any more
 */
public record DisabledTls(ExpressionTree tree, Check check) {

  /** What a TLS client checks. */
  public enum Check {
    /** Whether the certificate is one that somebody trusted has issued. */
    CERTIFICATE,
    /** Whether the certificate is that of the host that was called. */
    HOST_NAME
  }

  private static final String HC4 = "org.apache.http.conn.ssl.";
  private static final String HC5 = "org.apache.hc.client5.http.ssl.";

  /** Objects that check nothing: their only instance, a constant, or a new one. */
  private static final Set<String> NO_HOST_NAMES = Set.of(HC4 + "NoopHostnameVerifier", HC5 + "NoopHostnameVerifier", HC4 + "AllowAllHostnameVerifier");
  private static final Set<String> NO_CERTIFICATES = Set.of(HC4 + "TrustAllStrategy", HC5 + "TrustAllStrategy", "org.apache.http.ssl.TrustAllStrategy",
    HC4 + "TrustSelfSignedStrategy", HC5 + "TrustSelfSignedStrategy", "io.netty.handler.ssl.util.InsecureTrustManagerFactory");
  private static final Set<String> CONSTANTS = Set.of("INSTANCE", "ALLOW_ALL_HOSTNAME_VERIFIER");
  private static final Set<String> HOLDERS_OF_ALLOW_ALL = Set.of(HC4 + "SSLConnectionSocketFactory", HC4 + "SSLSocketFactory");
  private static final Set<String> TRUST_STRATEGIES = Set.of(HC4
    + "TrustStrategy", "org.apache.http.ssl.TrustStrategy", "org.apache.hc.core5.ssl.TrustStrategy");

  private static final Set<String> POLICIES = Set.of("policy", "insecure", "unsafe", "trust", "verify", "verification", "verifier", "skip", "ignore",
    "disable", "disabled", "allow", "self", "selfsigned", "validate", "validation", "strict");

  /** Methods that switch something off, with the argument that does; no argument where the name alone says it. */
  private record Switch(String owner, String method, String argument, Check check) {
  }

  private static final List<Switch> SWITCHES = List.of(
    new Switch("io.vertx.", "setTrustAll", "true", Check.CERTIFICATE),
    new Switch("io.vertx.", "setVerifyHost", "false", Check.HOST_NAME),
    new Switch("io.vertx.", "setHostnameVerificationAlgorithm", "\"\"", Check.HOST_NAME),
    new Switch("org.jboss.resteasy.", "disableTrustManager", null, Check.CERTIFICATE),
    new Switch("com.rabbitmq.client.", "useSslProtocol", null, Check.CERTIFICATE),
    new Switch("org.springframework.amqp.", "setSkipServerCertificateValidation", "true", Check.CERTIFICATE),
    new Switch("org.springframework.amqp.", "setEnableHostnameVerification", "false", Check.HOST_NAME),
    new Switch("com.mongodb.", "invalidHostNameAllowed", "true", Check.HOST_NAME),
    new Switch("com.mongodb.", "sslInvalidHostNameAllowed", "true", Check.HOST_NAME),
    new Switch("org.springframework.data.redis.", "disablePeerVerification", null, Check.CERTIFICATE),
    new Switch("io.lettuce.core.", "setVerifyPeer", "false", Check.CERTIFICATE),
    new Switch("io.lettuce.core.", "withVerifyPeer", "false", Check.CERTIFICATE),
    new Switch("kong.unirest.", "verifySsl", "false", Check.CERTIFICATE),
    new Switch("cn.hutool.http.", "trustAllHosts", null, Check.HOST_NAME),
    new Switch("cn.hutool.http.", "trustAllCerts", null, Check.CERTIFICATE),
    new Switch("javax.net.ssl.", "setEndpointIdentificationAlgorithm", "\"\"", Check.HOST_NAME),
    new Switch("javax.net.ssl.", "setEndpointIdentificationAlgorithm", "null", Check.HOST_NAME));

  /** Settings of clients, with the value that switches something off. */
  private static final List<Switch> SETTINGS = List.of(
    new Switch("mail.smtp.ssl.trust", "", "*", Check.CERTIFICATE),
    new Switch("mail.smtps.ssl.trust", "", "*", Check.CERTIFICATE),
    new Switch("mail.imap.ssl.trust", "", "*", Check.CERTIFICATE),
    new Switch("mail.imaps.ssl.trust", "", "*", Check.CERTIFICATE),
    new Switch("mail.smtp.ssl.checkserveridentity", "", "false", Check.HOST_NAME),
    new Switch("mail.smtps.ssl.checkserveridentity", "", "false", Check.HOST_NAME),
    new Switch("ssl.endpoint.identification.algorithm", "", "", Check.HOST_NAME),
    new Switch("jdk.internal.httpclient.disableHostnameVerification", "", "true", Check.HOST_NAME),
    new Switch("com.sun.jndi.ldap.object.disableEndpointIdentification", "", "true", Check.HOST_NAME));

  /**
   * @param file the root of a file
   * @return in the order in which they are found; computed once per file
   */
  public static List<DisabledTls> in(CompilationUnitTree file) {
    return FileFacts.of(file, DisabledTls.class, DisabledTls::find);
  }

  private static List<DisabledTls> find(CompilationUnitTree file) {
    List<DisabledTls> found = new ArrayList<>();
    file.accept(new BaseTreeVisitor() {
      @Override
      public void visitImport(ImportTree tree) {
        // names only
      }

      @Override
      public void visitMemberSelectExpression(MemberSelectExpressionTree select) {
        if (CONSTANTS.contains(select.identifier().name())) {
          SourceNames.of(select.expression()).flatMap(owner -> ofConstant(owner, select.identifier().name()))
            .ifPresent(check -> found.add(new DisabledTls(select, check)));
        }
        super.visitMemberSelectExpression(select);
      }

      @Override
      public void visitNewClass(NewClassTree creation) {
        SourceNames.of(creation.identifier()).flatMap(DisabledTls::ofClass).ifPresent(check -> found.add(new DisabledTls(creation, check)));
        super.visitNewClass(creation);
      }

      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        ofCall(call).ifPresent(found::add);
        super.visitMethodInvocation(call);
      }
    });
    Settings.in(file).forEach(setting -> ofSetting(setting).ifPresent(check -> found.add(new DisabledTls(setting.place(), check))));
    return found.stream().filter(disabled -> !isChosen(disabled.tree)).toList();
  }

  /** Whether somebody who configures the application asks for it: the code around depends on a policy. */
  private static boolean isChosen(Tree tree) {
    for (Tree inner = tree, outer = tree.parent(); outer != null && !(outer instanceof ClassTree); inner = outer, outer = outer.parent()) {
      ExpressionTree condition = outer instanceof IfStatementTree statement ? statement.condition()
        : outer instanceof ConditionalExpressionTree choice ? choice.condition()
        : outer instanceof SwitchTree choice ? choice.expression() : null;
      if (condition != null && inner != condition && asksForPolicy(condition)) {
        return true;
      }
    }
    return false;
  }

  private static boolean asksForPolicy(ExpressionTree condition) {
    boolean[] asks = {false};
    condition.accept(new BaseTreeVisitor() {
      @Override
      public void visitIdentifier(IdentifierTree identifier) {
        asks[0] |= Words.of(identifier.name()).containAny(POLICIES);
      }
    });
    return asks[0];
  }

  private static Optional<Check> ofConstant(String owner, String constant) {
    return HOLDERS_OF_ALLOW_ALL.contains(owner) && constant.startsWith("ALLOW_ALL") ? Optional.of(Check.HOST_NAME) : ofClass(owner);
  }

  private static Optional<Check> ofClass(String name) {
    if (NO_HOST_NAMES.contains(name)) {
      return Optional.of(Check.HOST_NAME);
    }
    return NO_CERTIFICATES.contains(name) ? Optional.of(Check.CERTIFICATE) : Optional.empty();
  }

  private static Optional<Check> ofSetting(Settings setting) {
    return SETTINGS.stream().filter(candidate -> candidate.owner.equals(setting.key()) && candidate.argument.equalsIgnoreCase(setting.value()))
      .map(Switch::check).findFirst();
  }

  private static Optional<DisabledTls> ofCall(MethodInvocationTree call) {
    String name = Calls.name(call).name();
    if ("loadTrustMaterial".equals(name)) {
      return call.arguments().stream().filter(DisabledTls::trustsEverything).findFirst().map(strategy -> new DisabledTls(strategy, Check.CERTIFICATE));
    }
    return SWITCHES.stream()
      .filter(candidate -> candidate.method.equals(name) && argument(call).equals(Optional.ofNullable(candidate.argument)) && isOn(call, candidate.owner))
      .findFirst()
      .map(candidate -> new DisabledTls(call, candidate.check));
  }

  private static Optional<String> argument(MethodInvocationTree call) {
    return call.arguments().size() == 1 ? Optional.of(call.arguments().get(0))
      .map(argument -> Constants.value(argument).orElse(argument))
      .map(argument -> argument.firstToken() == argument.lastToken() ? argument.firstToken().text() : "") : Optional.empty();
  }

  private static boolean isOn(MethodInvocationTree call, String owner) {
    if (!call.methodSymbol().isUnknown()) {
      return call.methodSymbol().owner().type().fullyQualifiedName().startsWith(owner);
    }
    return StaticCalls.typeOf(Calls.start(call)).filter(type -> type.startsWith(owner)).isPresent();
  }

  /** A strategy that is written as a constant yes. */
  private static boolean trustsEverything(ExpressionTree argument) {
    ExpressionTree strategy = Calls.plain(Constants.value(argument).orElse(argument));
    if (strategy instanceof LambdaExpressionTree lambda) {
      return areTrue(Returns.of(lambda));
    }
    if (strategy instanceof MethodReferenceTree reference) {
      return reference.method().symbol().declaration() instanceof MethodTree method && areTrue(Returns.of(method));
    }
    return strategy instanceof NewClassTree creation && trusting(creation).stream().flatMap(type -> type.members().stream())
      .anyMatch(member -> member instanceof MethodTree method && method.simpleName().name().equals("isTrusted") && areTrue(Returns.of(method)));
  }

  /** The strategy of the application's own that is created: without a name, or another class of the file. */
  private static Optional<ClassTree> trusting(NewClassTree creation) {
    if (creation.classBody() != null) {
      return Optional.of(creation.classBody()).filter(type -> SourceNames.of(creation.identifier()).filter(TRUST_STRATEGIES::contains).isPresent());
    }
    ClassTree type = creation.symbolType().symbol().declaration();
    return Optional.ofNullable(type).filter(own -> own.superInterfaces().stream()
      .anyMatch(name -> SourceNames.of(name).filter(TRUST_STRATEGIES::contains).isPresent()));
  }

  private static boolean areTrue(List<ExpressionTree> results) {
    return !results.isEmpty() && results.stream().allMatch(result -> result.is(Tree.Kind.BOOLEAN_LITERAL) && "true".equals(result.firstToken().text()));
  }

  /** The word that names what is switched off. */
  public Tree place() {
    return tree instanceof MethodInvocationTree call ? Calls.name(call) : tree;
  }
}
