package org.productiongap.scan;

import java.time.Duration;
import org.productiongap.triage.Bucket;

/**
 * One kind of gap, as its rule describes it.
 *
 * @param key the key of the rule
 * @param title the title of the rule, a sentence without its full stop
 * @param bucket when the gap has to be closed
 * @param effort what closing one finding takes, by the rule's own estimate
 */
public record Gap(String key, String title, Bucket bucket, Duration effort) {
}
