package fr.boussole.web.access;

/** The names of {@link fr.boussole.domain.access.Role} as annotations need them. */
public final class Roles {
  public static final String AGENT = "AGENT";
  public static final String SUPERVISOR = "SUPERVISOR";
  public static final String ADMIN = "ADMIN";
  public static final String READER = "READER";

  private Roles() {}
}
