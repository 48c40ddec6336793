/** Tests of the forms in which files write values: what is printed is read. */
@NullMarked
package fr.boussole.files.form;

import org.jspecify.annotations.NullMarked;
