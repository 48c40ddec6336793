package fr.boussole.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.domain.access.Role;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignInTest {

  private static final Password RIGHT = new Password("correct horse battery");
  private static final Password WRONG = new Password("something else entirely");
  private static final String HERE = "192.0.2.1";

  private final AccessInMemory access = new AccessInMemory();
  private final SignIn signIn = access.signIn(access.real);
  private final Account ana =
      access.manage.create("Ana", RIGHT, new AccountForm(Role.ADMIN, Optional.empty(), Set.of()));

  @Test
  void forgivesUpperCaseAndSpacesInTheName() {
    assertThat(signIn.byPassword(" ANA ", RIGHT, HERE)).isEqualTo(new SignIn.Outcome.Accepted(ana));
  }

  @Test
  void refusesWrongUnknownAndImpossibleNamesAlikeAndAtTheSameCost() {
    for (var name : new String[] {"ana", "nobody", "not a name!", ""}) {
      var before = access.passwords.checks;
      assertThat(signIn.byPassword(name, WRONG, HERE)).isInstanceOf(SignIn.Outcome.Refused.class);
      assertThat(access.passwords.checks).as(name).isEqualTo(before + 1);
    }
  }

  @Test
  void hashesARightPasswordOnceInFiveMinutes() {
    for (var request = 0; request < 20; request++) {
      signIn.byPassword("ana", RIGHT, HERE);
    }
    assertThat(access.passwords.checks).isEqualTo(1);
    access.clock.advance(Duration.ofMinutes(5));
    signIn.byPassword("ana", RIGHT, HERE);
    assertThat(access.passwords.checks).isEqualTo(2);
  }

  @Test
  void forgetsAVerifiedPasswordWhenItIsChangedOrTheAccountIsShut() {
    signIn.byPassword("ana", RIGHT, HERE);
    access.manage.resetPassword(ana.username(), WRONG);
    assertThat(signIn.byPassword("ana", RIGHT, HERE)).isInstanceOf(SignIn.Outcome.Refused.class);
    assertThat(signIn.byPassword("ana", WRONG, HERE)).isInstanceOf(SignIn.Outcome.Accepted.class);
    access.accounts.replace(ana.withActive(false));
    assertThat(signIn.byPassword("ana", WRONG, HERE)).isInstanceOf(SignIn.Outcome.Refused.class);
  }

  @Test
  void slowsGuessingDownTwiceAsLongEachTimeEvenForTheRightPassword() {
    guess(SignInThrottle.FREE_TRIES);
    assertThat(signIn.byPassword("ana", RIGHT, HERE))
        .isEqualTo(new SignIn.Outcome.Throttled(Duration.ofSeconds(30)));
    access.clock.advance(Duration.ofSeconds(30));
    guess(1);
    assertThat(signIn.byPassword("ana", RIGHT, HERE))
        .isEqualTo(new SignIn.Outcome.Throttled(Duration.ofSeconds(60)));
    assertThat(signIn.byPassword("ana", RIGHT, "192.0.2.2"))
        .as("the person elsewhere is not locked out")
        .isInstanceOf(SignIn.Outcome.Accepted.class);
    access.clock.advance(Duration.ofSeconds(60));
    assertThat(signIn.byPassword("ana", RIGHT, HERE)).isInstanceOf(SignIn.Outcome.Accepted.class);
  }

  @Test
  void theMemoryOfAVerifiedPasswordIsNoWayAroundTheThrottle() {
    signIn.byPassword("ana", RIGHT, HERE);
    guess(SignInThrottle.FREE_TRIES);
    assertThat(signIn.byPassword("ana", RIGHT, HERE)).isInstanceOf(SignIn.Outcome.Throttled.class);
  }

  @Test
  void neverWaitsLongerThanAQuarterOfAnHour() {
    guess(SignInThrottle.FREE_TRIES);
    for (var doubling = 0; doubling < 70; doubling++) {
      if (signIn.byPassword("ana", WRONG, HERE) instanceof SignIn.Outcome.Throttled(var delay)) {
        assertThat(delay).isLessThanOrEqualTo(SignInThrottle.LONGEST_WAIT);
        access.clock.advance(delay);
      }
    }
  }

  @Test
  void demoAccountsSignInInDemoModeOnly() {
    var demo = new DemoMode(true);
    new DemoAccounts(access.accounts, access.passwords, demo, access.clock)
        .create(Set.of("Nord"), "Ana Petit");
    for (var name : new String[] {"admin", "superviseur", "agent", "lecteur"}) {
      assertThat(access.signIn(demo).byPassword(name, DemoAccounts.PASSWORD, HERE))
          .isInstanceOf(SignIn.Outcome.Accepted.class);
      assertThat(signIn.byPassword(name, DemoAccounts.PASSWORD, HERE))
          .isInstanceOf(SignIn.Outcome.Refused.class);
    }
  }

  private void guess(int times) {
    for (var guess = 0; guess < times; guess++) {
      assertThat(signIn.byPassword("ana", WRONG, HERE)).isInstanceOf(SignIn.Outcome.Refused.class);
    }
  }
}
