package org.productiongap.framework.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Returns;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.SourceNames;
import org.productiongap.framework.security.PlaintextPassword.Kind;
import org.sonar.plugins.java.api.tree.AnnotationTree;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;
import org.sonar.plugins.java.api.tree.MethodTree;
import org.sonar.plugins.java.api.tree.NewClassTree;
import org.sonar.plugins.java.api.tree.Tree;
import org.sonar.plugins.java.api.tree.VariableTree;

/**
 * Encoders of the application's own that hand back what they are given, and columns declared as clear text.
 */
final class PlainEncoders {

  private static final Set<String> ENCODERS = Set.of("org.springframework.security.crypto.password.PasswordEncoder",
    "org.springframework.security.authentication.encoding.PasswordEncoder", "jakarta.security.enterprise.identitystore.PasswordHash",
    "javax.security.enterprise.identitystore.PasswordHash", "at.favre.lib.crypto.PasswordEncoder");
  private static final Set<String> ENCODING = Set.of("encode", "generate", "encodePassword");
  private static final Set<String> COLUMNS = Set.of("io.quarkus.security.jpa.Password", "io.quarkus.elytron.security.jpa.Password");

  private PlainEncoders() {
  }

  static List<PlaintextPassword> find(CompilationUnitTree file) {
    List<PlaintextPassword> found = new ArrayList<>();
    if (!PasswordNames.mayBeIn(file)) {
      return found;
    }
    new EachNode() {
      @Override
      public void visitClass(ClassTree type) {
        if (isEncoder(type)) {
          encoding(type).ifPresent(found::add);
        }
      }

      @Override
      public void visitAnnotation(AnnotationTree tree) {
        Annotation annotation = Annotation.of(tree);
        if (annotation.is(COLUMNS) && annotation.value("value").filter("CLEAR"::equals).isPresent()) {
          found.add(new PlaintextPassword(Kind.STORED, tree, null));
        }
      }
    }.goThrough(file);
    return found;
  }

  private static boolean isEncoder(ClassTree type) {
    boolean isAnonymous = type.parent() instanceof NewClassTree creation && SourceNames.of(creation.identifier()).filter(ENCODERS::contains).isPresent();
    return isAnonymous || type.superInterfaces().stream().anyMatch(declared -> SourceNames.of(declared).filter(ENCODERS::contains).isPresent());
  }

  private static Optional<PlaintextPassword> encoding(ClassTree type) {
    for (Tree member : type.members()) {
      if (member instanceof MethodTree method && ENCODING.contains(method.simpleName().name()) && !method.parameters().isEmpty()) {
        List<ExpressionTree> returned = Returns.of(method);
        if (!returned.isEmpty() && returned.stream().allMatch(result -> is(method.parameters().get(0), result))) {
          return Optional.of(new PlaintextPassword(Kind.ENCODED, method.simpleName(), returned.get(0)));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether an expression is a parameter, as text. */
  private static boolean is(VariableTree parameter, ExpressionTree result) {
    ExpressionTree plain = Accounts.text(result);
    if (plain instanceof NewClassTree creation && creation.arguments().size() == 1
      && SourceNames.of(creation.identifier()).filter("java.lang.String"::equals).isPresent()) {
      plain = Accounts.text(creation.arguments().get(0));
    }
    return plain instanceof IdentifierTree identifier && identifier.symbol() == parameter.symbol();
  }
}
