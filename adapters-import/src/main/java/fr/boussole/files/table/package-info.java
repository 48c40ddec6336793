/**
 * From the bytes of a file to rows of characters. In: a file of any format that tools write. Out: a
 * {@link fr.boussole.files.table.Table}, its field names and then row after row, whatever the size
 * of the file in flat memory. Knows nothing of what the fields mean. Uses FastCSV for text.
 */
@NullMarked
package fr.boussole.files.table;

import org.jspecify.annotations.NullMarked;
