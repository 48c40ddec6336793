/**
 * The watched folder. In: files that somebody, or another program, puts there. Out: imports of
 * them, and the files moved to where it can be seen what became of them; none is ever deleted. Uses
 * the application's {@link fr.boussole.application.importing.Inbox}.
 */
@NullMarked
package fr.boussole.files.inbox;

import org.jspecify.annotations.NullMarked;
