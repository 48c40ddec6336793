/**
 * Rows out of JSON: an array of objects, one object a line, or the array in an envelope. In: a
 * file. Out: a {@link fr.boussole.files.table.Table} whose fields are the paths of the objects.
 * Reads tokens, never a tree; memory is that of one row. Uses Jackson's parser.
 */
@NullMarked
package fr.boussole.files.table.json;

import org.jspecify.annotations.NullMarked;
