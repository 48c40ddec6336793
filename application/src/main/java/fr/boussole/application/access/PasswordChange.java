package fr.boussole.application.access;

/**
 * A change of one's own password.
 *
 * @param current the password until now, as typed
 * @param next the one from now on
 */
public record PasswordChange(Password current, Password next) {}
