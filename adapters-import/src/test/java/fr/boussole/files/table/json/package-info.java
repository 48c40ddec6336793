/** Tests of rows out of JSON. */
@NullMarked
package fr.boussole.files.table.json;

import org.jspecify.annotations.NullMarked;
