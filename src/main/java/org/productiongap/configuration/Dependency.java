package org.productiongap.configuration;

/**
 * A library that a build file asks for.
 *
 * @param group its group; empty where the build file does not say
 * @param artifact its name; {@code *} for an entry of which only the group is known
 * @param version its version as it is written there; empty where the build file does not say
 * @param use when it is there
 * @param span where it is asked for
 */
public record Dependency(String group, String artifact, String version, Use use, Span span) {

  /** When a library is there. */
  public enum Use {
    /** When the application runs. */
    RUNTIME,
    /** When it is compiled only, or given by a server. */
    PROVIDED,
    /** In tests only. */
    TEST,
    /** While developing only. */
    DEVELOPMENT,
    /** Never: it says the versions of others. */
    PLATFORM
  }

  /** Whether it is there when the application runs in production. */
  public boolean isInProduction() {
    return use == Use.RUNTIME;
  }
}
