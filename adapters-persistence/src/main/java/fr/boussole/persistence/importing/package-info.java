/**
 * The history of imports in PostgreSQL: the port {@link
 * fr.boussole.application.importing.ImportRuns}.
 */
@NullMarked
package fr.boussole.persistence.importing;

import org.jspecify.annotations.NullMarked;
