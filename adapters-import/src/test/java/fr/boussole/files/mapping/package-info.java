/** Tests of mappings as files. */
@NullMarked
package fr.boussole.files.mapping;

import org.jspecify.annotations.NullMarked;
