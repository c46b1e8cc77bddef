/**
 * Artifacts of Maven repositories, for the commands and for the tests on real code: nothing of it ships.
 */
package org.productiongap.artifacts;
