/**
 * What a figure is about: a period, a filter on dimensions, and the rules in force. Uses period and
 * text.
 */
@NullMarked
package fr.boussole.domain.scope;

import org.jspecify.annotations.NullMarked;
