/**
 * From a file to facts. In: a file of contacts or of survey answers, as the templates describe it.
 * Out: facts for the store, rejected rows with what is wrong and how to mend it, and the shape of
 * the file. Files are read through the port {@link RowSource}. Uses the domain's facts and texts.
 */
@NullMarked
package fr.boussole.application.importing;

import org.jspecify.annotations.NullMarked;
