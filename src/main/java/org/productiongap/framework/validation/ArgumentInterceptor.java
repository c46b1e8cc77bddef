package org.productiongap.framework.validation;

/**
 * An interceptor of the team's own that decides which arguments of Jakarta REST resources are validated, annotated or not.
 *
 * @param name fully qualified
 */
public record ArgumentInterceptor(String name) {
}
