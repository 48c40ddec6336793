/**
 * Who is at the other end of a request, and the pages for it.
 *
 * <p>In: session cookies, HTTP Basic and {@code Bearer bsl_…} tokens, forms. Out: a security
 * identity with the account's role, a {@link fr.boussole.web.access.CurrentViewer} for the other
 * pages, and the sign-in, set-up, account and administration pages. Everything is denied unless
 * declared. Uses {@code fr.boussole.application.access}; a later single-sign-on mode adds a
 * mechanism beside {@code LocalMechanism} and gives identities of the same shape ({@code
 * Identities}).
 */
@NullMarked
package fr.boussole.web.access;

import org.jspecify.annotations.NullMarked;
