package org.productiongap.framework.json;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.SensitiveValues;
import org.productiongap.framework.SensitiveWords;
import org.productiongap.framework.SensitiveWords.Kind;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;

/**
 * Which members no client should ever receive. Tokens are none, because a login has to answer with one, nor a password that was made up for the
 * answer.
 */
public final class SecretMember {

  private static final Set<Kind> NEVER_ANSWERED = EnumSet.of(Kind.PASSWORD, Kind.PASSWORD_HASH, Kind.ONE_TIME_CODE);
  private static final Set<String> MADE_FOR_THIS = Set.of("temporary", "temp", "generated", "initial");
  private static final Set<String> ALSO = Set.of("cvv", "cvc", "private");

  private SecretMember() {
  }

  /**
   * @param owner the simple name of the class
   * @param name the name of the member
   * @param type its type
   */
  public static boolean is(String owner, String name, Type type) {
    Words words = Words.of(name);
    return !words.containAny(MADE_FOR_THIS) && !Words.of(owner).containAny(MADE_FOR_THIS)
      && SensitiveWords.meant(words)
        .filter(kind -> NEVER_ANSWERED.contains(kind) || words.containAny(ALSO))
        .filter(kind -> SensitiveValues.isShown(type, kind)).isPresent();
  }

  /**
   * The first such member of a type of another file or library.
   *
   * @param type a type
   * @return its name; empty when it has none that is written
   */
  public static Optional<String> inOtherFile(Type type) {
    if (type.symbol().declaration() != null) {
      return Optional.empty();
    }
    return type.symbol().memberSymbols().stream()
      .filter(member -> member instanceof Symbol.MethodSymbol method && method.isPublic() && !method.isStatic() && method.parameterTypes().isEmpty()
        && method.returnType() != null)
      .map(Symbol.MethodSymbol.class::cast)
      .filter(method -> method.name().startsWith("get") && method.name().length() > 3)
      .filter(method -> SerializedType.isWritten(Annotation.on(method)))
      .filter(method -> is(type.name(), property(method.name()), method.returnType().type()) && isPassword(property(method.name())))
      .map(method -> property(method.name()))
      .findFirst();
  }

  /** What else a library's type holds, a library may have its reasons to send. */
  private static boolean isPassword(String name) {
    return SensitiveWords.meant(name).filter(kind -> kind == Kind.PASSWORD || kind == Kind.PASSWORD_HASH).isPresent()
      && !Words.of(name).containAny(Set.of("salt"));
  }

  private static String property(String getter) {
    return getter.substring(3, 4).toLowerCase(Locale.ROOT) + getter.substring(4);
  }
}
