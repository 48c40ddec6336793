/**
 * The forms in which files write moments, durations, numbers and words: characters in, values out,
 * without an object for each of them. They know nothing of rows and columns.
 */
@NullMarked
package fr.boussole.files.form;

import org.jspecify.annotations.NullMarked;
