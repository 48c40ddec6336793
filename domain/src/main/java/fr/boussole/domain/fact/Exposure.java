package fr.boussole.domain.fact;

/** Who could read along: only public messages can be moved to a private conversation. */
public enum Exposure {
  /** Public from beginning to end. */
  PUBLIC,
  /** Began in public and went on in private. */
  MOVED,
  /** Private from the beginning. */
  PRIVATE
}
