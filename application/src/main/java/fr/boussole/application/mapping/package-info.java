/**
 * How a file that is not our template becomes facts: the way it is written ({@link
 * fr.boussole.application.mapping.Dialect}), and which of its fields become which of our columns.
 */
@NullMarked
package fr.boussole.application.mapping;

import org.jspecify.annotations.NullMarked;
