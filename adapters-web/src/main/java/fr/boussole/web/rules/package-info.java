/**
 * The page on which the organisation's rules and SLAs are read, and set by administrators.
 *
 * <p>In: {@code fr.boussole.application.rules}. Out: a typed template. Uses format and page.
 */
@NullMarked
package fr.boussole.web.rules;

import org.jspecify.annotations.NullMarked;
