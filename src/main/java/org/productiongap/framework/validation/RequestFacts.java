package org.productiongap.framework.validation;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.flow.Answer;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.FactSource;
import org.productiongap.framework.JavaFile;
import org.productiongap.framework.Payload;
import org.productiongap.framework.SourceNames;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * What a file tells about the types that requests are made of: which endpoints take, which are validated, which check themselves, and which members some code
 * checks.
 */
@AutoService(FactSource.class)
public final class RequestFacts implements FactSource {

  private static final Set<String> VALIDATING_INTERCEPTORS = Set.of("org.apache.cxf.jaxrs.validation.JAXRSBeanValidationInInterceptor",
    "org.apache.cxf.validation.BeanValidationInInterceptor", "org.apache.cxf.validation.AbstractValidationInterceptor");
  /** The method that such an interceptor is given the arguments with. */
  private static final String GIVEN_ARGUMENTS = "handleValidation";

  @Override
  public List<? extends Record> of(JavaFile file) {
    String home = Applications.homeOf(file.tree());
    Set<Record> facts = new LinkedHashSet<>(TakenTypes.in(file.tree()));
    facts.addAll(CheckedMembers.in(file.tree()));
    facts.addAll(HandedValues.in(file.tree()));
    facts.addAll(HandedValues.checkedIn(file.tree()));
    facts.addAll(ValidatedParameter.in(file.tree()));
    for (ClassTree type : ClassesOfFile.of(file.tree())) {
      if (type.simpleName() != null && SelfValidation.of(type.symbol().type())) {
        facts.add(new SelfCheckingType(type.symbol().type().fullyQualifiedName()));
      }
      if (type.simpleName() != null && OwnLooks.in(type.symbol().type())) {
        facts.add(new LookedAtType(type.symbol().type().fullyQualifiedName()));
      }
      if (type.simpleName() != null && CarriedConstraints.of(type.symbol().type()).answer() == Answer.YES) {
        facts.add(new ConstrainedType(type.symbol().type().fullyQualifiedName()));
      }
      if (decidesWhatIsValidated(type)) {
        facts.add(new ArgumentInterceptor(type.symbol().type().fullyQualifiedName()));
      }
      for (Tree member : type.members()) {
        if (member instanceof MethodTree method && method.block() != null) {
          addLookedAt(method, home, facts);
        }
      }
    }
    new EachNode() {
      @Override
      public void visitMethodInvocation(MethodInvocationTree call) {
        if (Invocations.validates(call)) {
          Stream.concat(call.arguments().stream(), Stream.ofNullable(Invocations.receiverOf(call)))
            .map(value -> Payload.of(value.symbolType()).type())
            .filter(type -> SourceNames.isKnown(type) && !type.isTypeVar() && Applications.own(type, home) && !PayloadType.isOfThePlatform(type))
            .forEach(type -> facts.add(new LookedAtType(type.fullyQualifiedName())));
        }
      }
    }.goThrough(file.tree());
    return new ArrayList<>(facts);
  }

  private static boolean decidesWhatIsValidated(ClassTree type) {
    return type.superClass() != null && SourceNames.of(type.superClass()).filter(VALIDATING_INTERCEPTORS::contains).isPresent()
      && type.members().stream().anyMatch(member -> member instanceof MethodTree method && method.simpleName().name().equals(GIVEN_ARGUMENTS));
  }

  private static void addLookedAt(MethodTree method, String home, Set<Record> facts) {
    for (VariableTree parameter : method.parameters()) {
      Type type = parameter.symbol().type();
      if (!PayloadType.isOfThePlatform(type) && Applications.own(type, home)) {
        LookedAtType fact = new LookedAtType(type.fullyQualifiedName());
        if (!facts.contains(fact) && MemberChecks.happen(method, parameter)) {
          facts.add(fact);
        }
      }
    }
  }
}
