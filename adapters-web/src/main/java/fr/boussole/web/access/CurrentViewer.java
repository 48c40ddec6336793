package fr.boussole.web.access;

import fr.boussole.application.access.Account;
import fr.boussole.domain.access.Viewer;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who is looking at the page or figure being made. */
@RequestScoped
public class CurrentViewer {

  private final SecurityIdentity identity;

  CurrentViewer(SecurityIdentity identity) {
    this.identity = identity;
  }

  /**
   * The person; every figure is narrowed by their visibility.
   *
   * @throws UnauthorizedException when nobody is signed in
   */
  public Viewer viewer() {
    return account().viewer();
  }

  /** Their account; throws as {@link #viewer()} does. */
  public Account account() {
    return signedIn().orElseThrow(UnauthorizedException::new);
  }

  /** Their account; empty on a page that needs no sign-in when nobody is. */
  public Optional<Account> signedIn() {
    return Identities.account(identity);
  }
}
