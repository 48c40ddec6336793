package fr.boussole.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boussole.domain.access.Role;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sessions and personal tokens. */
class SecretsTest {

  private final AccessInMemory access = new AccessInMemory();
  private final BrowserSessions sessions =
      new BrowserSessions(access.sessions, access.accounts, access.real, access.clock);
  private final PersonalTokens tokens =
      new PersonalTokens(access.tokens, access.accounts, access.real, access.clock);
  private final Username ana =
      access
          .manage
          .create(
              "ana",
              new Password("correct horse battery"),
              new AccountForm(Role.ADMIN, Optional.empty(), Set.of()))
          .username();

  @Test
  void aSessionEndsAfterALongPause() {
    var secret = sessions.open(ana);
    access.clock.advance(BrowserSessions.LONGEST_PAUSE.minusSeconds(1));
    assertThat(sessions.find(secret)).isPresent();
    access.clock.advance(BrowserSessions.LONGEST_PAUSE.minusSeconds(1));
    assertThat(sessions.find(secret)).as("used in between").isPresent();
    access.clock.advance(BrowserSessions.LONGEST_PAUSE);
    assertThat(sessions.find(secret)).isEmpty();
  }

  @Test
  void aSessionEndsAfterAWeekHoweverOftenItIsUsed() {
    var secret = sessions.open(ana);
    for (var hour = 1; hour < BrowserSessions.LONGEST.toHours(); hour++) {
      access.clock.advance(Duration.ofHours(1));
      assertThat(sessions.find(secret)).isPresent();
    }
    access.clock.advance(Duration.ofHours(1));
    assertThat(sessions.find(secret)).isEmpty();
  }

  @Test
  void theSecretItselfIsNotStored() {
    var secret = sessions.open(ana);
    assertThat(secret.hash().value()).doesNotContain(secret.value());
    assertThat(secret.toString()).doesNotContain(secret.value());
    assertThat(new Password("boussole").toString()).doesNotContain("boussole");
  }

  @Test
  void aTokenExpiresAndSaysWhenItWasUsed() {
    var secret = tokens.create(ana, " nightly ", 2);
    assertThat(secret.value()).startsWith("bsl_").hasSize(47);
    assertThat(tokens.of(ana).getFirst().lastUsedAt()).isEmpty();
    access.clock.advance(Duration.ofDays(1));
    assertThat(tokens.find(secret)).isPresent();
    assertThat(tokens.of(ana).getFirst().lastUsedAt()).contains(access.clock.instant());
    assertThat(tokens.of(ana).getFirst().name()).isEqualTo("nightly");
    access.clock.advance(Duration.ofDays(1));
    assertThat(tokens.find(secret)).isEmpty();
  }

  @Test
  void refusesATokenOutOfBoundsWithAllReasons() {
    assertThatThrownBy(() -> tokens.create(ana, " ", 367))
        .isInstanceOfSatisfying(
            AccountRefused.class,
            refused ->
                assertThat(refused.problems())
                    .containsExactlyInAnyOrder(
                        AccountProblem.TOKEN_NAME_INVALID, AccountProblem.TOKEN_LIFETIME_INVALID));
  }

  @Test
  void aNewPasswordFromAnAdminEndsSessionsAndTokens() {
    var session = sessions.open(ana);
    var token = tokens.create(ana, "nightly", 2);
    access.manage.resetPassword(ana, new Password("another long password"));
    assertThat(sessions.find(session)).isEmpty();
    assertThat(tokens.find(token)).isEmpty();
  }
}
