package fr.boussole.application.access;

import java.time.Instant;

/**
 * A browser that is signed in.
 *
 * @param username whose
 * @param openedAt when they signed in
 * @param seenAt when it was last used, within a minute
 */
public record Session(Username username, Instant openedAt, Instant seenAt) {}
