/**
 * Small charts drawn on the server as SVG, without a style of their own.
 *
 * <p>In: numbers, gaps included. Out: markup that the style sheet colours. Uses the JDK and Qute's
 * raw strings only.
 */
@NullMarked
package fr.boussole.web.chart;

import org.jspecify.annotations.NullMarked;
