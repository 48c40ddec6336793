package fr.boussole.application.importing;

import fr.boussole.domain.text.Text;

/** A request has the idempotency key of another one: nothing of it was done. */
public final class KeyReused extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Text problem;

  KeyReused(IdempotencyKey key, long importId) {
    super("the key of import " + importId);
    problem =
        new Text(
            "La clé d’idempotence « %s » a déjà servi à envoyer autre chose (import %d) : prenez-en une nouvelle pour chaque envoi différent."
                .formatted(key.value(), importId),
            "The idempotency key “%s” was used to send something else (import %d): take a new one for each different request."
                .formatted(key.value(), importId));
  }

  public Text problem() {
    return problem;
  }
}
