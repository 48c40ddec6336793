/**
 * From the bytes of a file to rows. In: a CSV file in any of the usual dialects. Out: contacts,
 * survey answers and rejected rows, handed to a sink one at a time. Everything is package-private
 * behind the port RowSource. A row costs about two microseconds and no exception: cells are parsed
 * from the characters of the row, and the words that recur are shared. Uses the application's
 * importing package and FastCSV.
 */
@NullMarked
package fr.boussole.files.importing;

import org.jspecify.annotations.NullMarked;
