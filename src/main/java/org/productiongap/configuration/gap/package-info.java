/**
 * What the configuration of a project shows of each gap: one class for each rule, which says where and why.
 */
package org.productiongap.configuration.gap;
