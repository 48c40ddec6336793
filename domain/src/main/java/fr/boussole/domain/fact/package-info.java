/**
 * What happened: contacts and survey answers as a file tells them, and what each one counts for.
 * Uses scope.
 */
@NullMarked
package fr.boussole.domain.fact;

import org.jspecify.annotations.NullMarked;
