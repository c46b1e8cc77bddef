package org.productiongap.framework.http;

/**
 * A file makes a mail sender itself, so that the framework's configuration of one does not apply.
 *
 * @param created always true
 */
public record OwnMailSender(boolean created) {
}
