/**
 * What configures an application and its build: every value with its key, place and profile, and every build file with its
 * dependencies. Made from texts, within limits; nothing here touches the disk or throws.
 */
package org.productiongap.configuration;
