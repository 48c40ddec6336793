/** Tests of reading import files: sample files with what they become, and properties. */
@NullMarked
package fr.boussole.files.importing;

import org.jspecify.annotations.NullMarked;
