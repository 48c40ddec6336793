/** Tests of the reading of damaged files. */
@NullMarked
package fr.boussole.bootstrap.fuzz;

import org.jspecify.annotations.NullMarked;
