package org.productiongap.framework;

import java.util.Optional;
import org.productiongap.flow.Answer;
import org.sonar.plugins.java.api.JavaFileScannerContext;
import org.sonar.plugins.java.api.semantic.Sema;

/**
 * Which classes the application can use, and with them which version of a library.
 */
public final class ClassPath {

  private final Optional<Sema> types;

  private ClassPath(Optional<Sema> types) {
    this.types = types;
  }

  /**
   * @param context what is being analyzed
   */
  public static ClassPath of(JavaFileScannerContext context) {
    return new ClassPath(context.getSemanticModel() instanceof Sema sema ? Optional.of(sema) : Optional.empty());
  }

  /** Whether the application has a class. */
  public boolean has(String className) {
    return types.filter(sema -> SourceNames.isKnown(sema.getClassType(className))).isPresent();
  }

  /**
   * Whether a library is as new as the version that brought one of its classes.
   *
   * @param newClass a class that the library has since that version
   * @param oldClass a class of the same jar that it had before
   * @return cannot tell where the library itself is missing
   */
  public Answer isSince(String newClass, String oldClass) {
    if (has(newClass)) {
      return Answer.YES;
    }
    return has(oldClass) ? Answer.NO : Answer.CANNOT_TELL;
  }
}
