package fr.boussole.application.importing;

import fr.boussole.domain.text.Text;

/** An import cannot be taken back; nothing was changed. */
public class UndoRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Text reason;

  UndoRefused(Text reason) {
    super(reason.english());
    this.reason = reason;
  }

  /** Why not, as users read it. */
  public Text reason() {
    return reason;
  }
}
