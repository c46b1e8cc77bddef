/**
 * What must never happen, whatever a project holds: an exception out of a check, a hang, a finding that depends on what an
 * analysis remembered.
 */
package org.productiongap.robustness;
