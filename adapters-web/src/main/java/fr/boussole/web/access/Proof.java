package fr.boussole.web.access;

import fr.boussole.application.access.Password;
import fr.boussole.application.access.Secret;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** What a request brings along to show who it comes from. */
sealed interface Proof {

  /**
   * HTTP Basic.
   *
   * @param name as sent
   * @param address the network address it comes from
   */
  record ByPassword(String name, Password password, String address) implements Proof {}

  /** A session cookie. */
  record BySession(Secret secret) implements Proof {}

  /** A personal token. */
  record ByToken(Secret secret) implements Proof {}

  /** The proof in the form Quarkus hands to identity providers. */
  final class Request extends BaseAuthenticationRequest {
    private final Proof proof;

    Request(Proof proof) {
      this.proof = proof;
    }

    Proof proof() {
      return proof;
    }
  }
}
