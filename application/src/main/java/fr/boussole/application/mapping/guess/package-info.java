/**
 * What the fields of a file nobody has described seem to be, by their names and their contents: a
 * first mapping for somebody to look at, never one to import by unseen.
 */
@NullMarked
package fr.boussole.application.mapping.guess;

import org.jspecify.annotations.NullMarked;
