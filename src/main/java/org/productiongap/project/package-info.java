/**
 * What only the whole project can tell: facts collected per file, kept in the analysis cache, and judged once at the end.
 */
package org.productiongap.project;
