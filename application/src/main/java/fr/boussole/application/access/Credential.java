package fr.boussole.application.access;

/**
 * An account with what proves it.
 *
 * @param account whose
 * @param hash of their password
 */
public record Credential(Account account, PasswordHash hash) {}
