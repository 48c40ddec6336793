package fr.boussole.domain.access;

/** What a person does in the organisation. A person has exactly one role. */
public enum Role {
  /** Handles contacts; sees their own figures only. */
  AGENT,
  /** Leads one or more teams; sees these teams and the persons in them. */
  SUPERVISOR,
  /** Runs Boussole: sees everything, imports, and manages accounts and settings. */
  ADMIN,
  /** Reads aggregates: never a single person's figures, and changes nothing. */
  READER
}
