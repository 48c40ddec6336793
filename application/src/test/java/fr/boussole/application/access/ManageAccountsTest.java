package fr.boussole.application.access;

import static fr.boussole.application.access.AccountProblem.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boussole.domain.access.Role;
import fr.boussole.domain.access.Visibility;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ManageAccountsTest {

  private static final Password PASSWORD = new Password("correct horse battery");
  private static final AccountForm ADMIN = new AccountForm(Role.ADMIN, Optional.empty(), Set.of());

  private final AccessInMemory access = new AccessInMemory();
  private final ManageAccounts manage = access.manage;
  private final FirstAdmin firstAdmin = new FirstAdmin(access.accounts, manage, access.real);

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    var nothing = new AccountForm(Role.SUPERVISOR, Optional.of(" "), Set.of(" "));
    refused(() -> manage.create("not a name", PASSWORD, nothing), USERNAME_INVALID, TEAMS_MISSING);
    manage.create("ana", PASSWORD, ADMIN);
    refused(
        () -> manage.create("Ana", new Password("ana"), nothing),
        USERNAME_TAKEN,
        PASSWORD_TOO_SHORT,
        PASSWORD_IS_USERNAME,
        TEAMS_MISSING);
    var agent = new AccountForm(Role.AGENT, Optional.empty(), Set.of());
    refused(
        () -> manage.create("bob", new Password("x".repeat(201)), agent),
        PASSWORD_TOO_LONG,
        AGENT_MISSING);
  }

  @Test
  void changesWhatAPersonSees() {
    manage.create("root", PASSWORD, ADMIN);
    var bob = manage.create("bob", PASSWORD, ADMIN).username();
    manage.change(bob, new AccountForm(Role.SUPERVISOR, Optional.empty(), Set.of(" Nord ")));
    assertThat(access.accounts.find(bob).orElseThrow().viewer().visibility())
        .isEqualTo(new Visibility.OfTeams(Set.of("Nord")));
  }

  @Test
  void keepsAtLeastOneActiveAdmin() {
    var ana = manage.create("ana", PASSWORD, ADMIN).username();
    var reader = new AccountForm(Role.READER, Optional.empty(), Set.of());
    refused(() -> manage.change(ana, reader), LAST_ADMIN);
    refused(() -> manage.setActive(ana, false), LAST_ADMIN);
    var bob = manage.create("bob", PASSWORD, ADMIN).username();
    manage.setActive(ana, false);
    refused(() -> manage.setActive(bob, false), LAST_ADMIN);
  }

  @Test
  void offersTheSetUpOnceAndOnlyToWhoHoldsTheSecret() {
    var secret = firstAdmin.offer().orElseThrow();
    assertThat(firstAdmin.isOffered(new Secret("guess"))).isFalse();
    refused(() -> firstAdmin.create(new Secret("guess"), "ana", PASSWORD), SETUP_LINK_INVALID);
    refused(() -> firstAdmin.create(secret, "ana", new Password("short")), PASSWORD_TOO_SHORT);
    assertThat(firstAdmin.create(secret, "ana", PASSWORD).viewer().role()).isEqualTo(Role.ADMIN);
    refused(() -> firstAdmin.create(secret, "eve", PASSWORD), SETUP_LINK_INVALID);
    assertThat(firstAdmin.isOffered(secret)).isFalse();
    assertThat(firstAdmin.offer()).isEmpty();
  }

  @Test
  void leftoverDemoAccountsDoNotBlockTheSetUpNorAName() {
    new DemoAccounts(access.accounts, access.passwords, new DemoMode(true), access.clock)
        .create(Set.of("Nord"), "Ana Petit");
    var secret = firstAdmin.offer().orElseThrow();
    firstAdmin.create(secret, "admin", PASSWORD);
    assertThat(manage.all()).hasSize(1).noneMatch(Account::demo);
  }

  @Test
  void noDemoAccountIsMadeOutsideTheDemo() {
    var demo = new DemoAccounts(access.accounts, access.passwords, access.real, access.clock);
    assertThatThrownBy(() -> demo.create(Set.of("Nord"), "Ana Petit"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(manage.all()).isEmpty();
  }

  @Test
  void changingOnesOwnPasswordNeedsTheCurrentOneAndIsThrottled() {
    var own = new OwnAccount(access.accounts, access.sessions, access.passwords, access.throttle);
    var ana = manage.create("ana", PASSWORD, ADMIN).username();
    var next = new Password("another long password");
    for (var guess = 0; guess < SignInThrottle.FREE_TRIES; guess++) {
      refused(
          () -> own.changePassword(ana, new PasswordChange(new Password("?"), next)),
          PASSWORD_WRONG);
    }
    refused(() -> own.changePassword(ana, new PasswordChange(PASSWORD, next)), TOO_MANY_TRIES);
    access.clock.advance(SignInThrottle.FIRST_WAIT);
    own.changePassword(ana, new PasswordChange(PASSWORD, next));
    assertThat(access.signIn(access.real).byPassword("ana", next, "192.0.2.1"))
        .isInstanceOf(SignIn.Outcome.Accepted.class);
  }

  private static void refused(ThrowingCallable change, AccountProblem... problems) {
    assertThatThrownBy(change)
        .isInstanceOfSatisfying(
            AccountRefused.class,
            refused -> assertThat(refused.problems()).containsExactlyInAnyOrder(problems));
  }
}
