/**
 * Workbooks as spreadsheets and tools write them (XLSX), on nothing but the JDK. In: a file. Out: a
 * {@link fr.boussole.files.table.Table} over one of its sheets, in flat memory whatever the size:
 * rows stream, and texts beyond 32 MB wait in a temporary file. Each guard against damaged or
 * hostile files ends in a sentence of {@code WorkbookProblems}.
 */
@NullMarked
package fr.boussole.files.table.workbook;

import org.jspecify.annotations.NullMarked;
