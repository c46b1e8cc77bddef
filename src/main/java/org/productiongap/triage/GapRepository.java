package org.productiongap.triage;

/**
 * What names the product's rules in SonarQube. All of it is a promise to users.
 */
public final class GapRepository {

  /** The key of the rule repository. */
  public static final String KEY = "production-gap";
  /** The language that the rules are for. */
  public static final String LANGUAGE = "java";
  /** The repository as people read it. */
  public static final String NAME = "Production Gap";

  private GapRepository() {
  }
}
