/**
 * Keeps accounts, browser sessions and personal tokens in PostgreSQL.
 *
 * <p>In: the ports of {@code fr.boussole.application.access}. Out: rows of {@code account}, {@code
 * browser_session} and {@code api_token} (migration V2). Each row type knows how to come from and
 * turn into its domain type. Uses Panache; transactions are the use cases'.
 */
@NullMarked
package fr.boussole.persistence.access;

import org.jspecify.annotations.NullMarked;
