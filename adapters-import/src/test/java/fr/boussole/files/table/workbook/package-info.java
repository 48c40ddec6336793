/** Tests of workbooks. */
@NullMarked
package fr.boussole.files.table.workbook;

import org.jspecify.annotations.NullMarked;
