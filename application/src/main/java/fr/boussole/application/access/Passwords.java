package fr.boussole.application.access;

/** Hashes passwords slowly on purpose: each call costs some tenths of a second. */
public interface Passwords {

  /** A new hash with a new salt. */
  PasswordHash hash(Password password);

  /** Whether the password has this hash; takes the same time either way. */
  boolean matches(Password password, PasswordHash hash);
}
