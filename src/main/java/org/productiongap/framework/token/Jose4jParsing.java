package org.productiongap.framework.token;

import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.BuilderCalls;
import org.productiongap.flow.Calls;
import org.productiongap.framework.StaticCalls;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * jose4j. A consumer that checks nothing is also how the key is found before a second one checks; a class with both is fine.
 */
final class Jose4jParsing implements TokenReader {

  private static final Set<String> CONSUMER_BUILDERS = Set.of("org.jose4j.jwt.consumer.JwtConsumerBuilder");
  private static final Set<String> SIGNATURES = Set.of("org.jose4j.jws.JsonWebSignature");
  private static final Set<String> UNVERIFIED = Set.of("getUnverifiedPayload", "getUnverifiedPayloadBytes");
  private static final Set<String> CHECKING = Set.of("setVerificationKey", "setVerificationKeyResolver", "verifySignature", "getPayload");

  @Override
  public String home() {
    return "org.jose4j";
  }

  @Override
  public Optional<UnverifiedRead> read(MethodInvocationTree call, CompilationUnitTree file) {
    String name = Calls.name(call).name();
    Optional<ExpressionTree> receiver = Calls.receiver(call);
    boolean skips = name.equals("setSkipSignatureVerification") && receiver.isPresent()
      && BuilderCalls.on(receiver.get()).starts().stream().anyMatch(start -> StaticCalls.isNew(start, CONSUMER_BUILDERS));
    boolean readsUnverified = UNVERIFIED.contains(name) && receiver.isPresent() && StaticCalls.typeOf(receiver.get()).filter(SIGNATURES::contains).isPresent();
    return (skips || readsUnverified) && !Verifications.around(call, file).use(home(), CHECKING)
      ? Optional.of(new UnverifiedRead(call, UnverifiedRead.Unchecked.SIGNATURE, null, skips ? "setVerificationKey(key)" : "getPayload()"))
      : Optional.empty();
  }
}
