/** Tests of reading import files: sample files with what they become, and properties. */
@NullMarked
package fr.boussole.files.table;

import org.jspecify.annotations.NullMarked;
