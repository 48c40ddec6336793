package fr.boussole.application.access;

import fr.boussole.domain.access.Role;
import fr.boussole.domain.access.Viewer;
import java.time.Instant;

/**
 * One who may sign in.
 *
 * @param viewer their name, role and what they may see
 * @param preferences how they like their screens
 * @param active false when an admin shut the account; it is kept for its history
 * @param demo true for the demonstration accounts, whose passwords everybody knows
 * @param createdAt when it was made
 */
public record Account(
    Viewer viewer, Preferences preferences, boolean active, boolean demo, Instant createdAt) {

  public Username username() {
    return new Username(viewer.username());
  }

  boolean isActiveAdmin() {
    return active && viewer.role() == Role.ADMIN;
  }

  Account withViewer(Viewer changed) {
    return new Account(changed, preferences, active, demo, createdAt);
  }

  Account withPreferences(Preferences changed) {
    return new Account(viewer, changed, active, demo, createdAt);
  }

  Account withActive(boolean changed) {
    return new Account(viewer, preferences, changed, demo, createdAt);
  }
}
