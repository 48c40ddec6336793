/**
 * What a figure is about: a period, a filter on dimensions, and the rules in force: the
 * organisation's {@link fr.boussole.domain.scope.Rulebook}, and what a question would have
 * otherwise. Uses period and text.
 */
@NullMarked
package fr.boussole.domain.scope;

import org.jspecify.annotations.NullMarked;
