package org.productiongap.triage;

import java.util.Collection;
import java.util.Set;

/**
 * How far a project is on its way to real users, and which rules it should answer to by then.
 */
public enum Stage {

  /** A demo: only what outlives it, because a secret in the history stays there. */
  PROTOTYPE("Production Gap: Prototype", Set.of()),
  /** About to hold real users' data. */
  LAUNCH("Production Gap: Launch", Set.of(Bucket.MUST_HAVE)),
  /** In production for up to a month. */
  FIRST_30_DAYS("Production Gap: First 30 days", Set.of(Bucket.MUST_HAVE, Bucket.WITHIN_30_DAYS)),
  /** Growing. */
  SCALE("Production Gap: Scale", Set.of(Bucket.values()));

  /** The tag of a rule whose gap outlives the prototype it is made in. */
  public static final String OUTLIVES_PROTOTYPE = "outlives-prototype";

  private final String profileName;
  private final Set<Bucket> buckets;

  Stage(String profileName, Set<Bucket> buckets) {
    this.profileName = profileName;
    this.buckets = buckets;
  }

  /** The name of the stage's built-in quality profile; it never changes once released. */
  public String profileName() {
    return profileName;
  }

  /** Whether a rule with this bucket is asked for by this stage. */
  public boolean includes(Bucket bucket) {
    return buckets.contains(bucket);
  }

  /** Whether a rule of ours with these tags is active at this stage. */
  public boolean includesTags(Collection<String> tags) {
    return tags.contains(OUTLIVES_PROTOTYPE) || Bucket.ofTags(tags).map(this::includes).orElse(false);
  }
}
