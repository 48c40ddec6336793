/** The bench's own files, checked on a small number of contacts. */
@NullMarked
package fr.boussole.bootstrap.bench;

import org.jspecify.annotations.NullMarked;
