/**
 * Signing in and managing accounts.
 *
 * <p>In: what people type, session cookies, personal tokens. Out: {@link
 * fr.boussole.application.access.Account}s, or a refusal with its reasons. Secrets are stored as
 * hashes only, and every refusal costs the same whether the account exists or not. The ports {@code
 * Accounts}, {@code Sessions}, {@code Tokens} are kept by the persistence adapter, {@code
 * Passwords} by the web adapter. Uses the domain's access words, the JDK, CDI and transactions;
 * nothing of HTTP.
 */
@NullMarked
package fr.boussole.application.access;

import org.jspecify.annotations.NullMarked;
