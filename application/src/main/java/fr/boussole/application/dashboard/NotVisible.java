package fr.boussole.application.dashboard;

/** The viewer asked for what their role may not see, such as figures of single persons. */
public final class NotVisible extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotVisible(String what) {
    super(what);
  }
}
