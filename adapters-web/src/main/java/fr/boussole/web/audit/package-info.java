/**
 * The page on which an administrator checks the rollups against the facts, and rebuilds them.
 *
 * <p>In: {@code fr.boussole.application.rollup}'s last audit. Out: a typed template. Uses format
 * and page.
 */
@NullMarked
package fr.boussole.web.audit;

import org.jspecify.annotations.NullMarked;
