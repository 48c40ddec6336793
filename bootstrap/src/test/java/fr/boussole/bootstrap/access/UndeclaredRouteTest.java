package fr.boussole.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boussole.domain.access.Role;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rule that {@link RoutesTest} applies to the routing table bites. */
class UndeclaredRouteTest {

  /** Not deployed: it has no path. */
  static class Forgetful {
    public void undeclared() {}

    @RolesAllowed("ADMIN")
    public void adminsOnly() {}

    @RolesAllowed("AMDIN")
    public void misspelt() {}
  }

  /** A declaration on the class holds for methods without their own. */
  @Authenticated
  static class Declaring {
    public void inherited() {}
  }

  @Test
  void findsNothingOnAMethodWithoutADeclaration() {
    assertThat(declared(Forgetful.class, "undeclared")).isEmpty();
  }

  @Test
  void readsTheMethodThenTheClass() {
    assertThat(declared(Forgetful.class, "adminsOnly").orElseThrow().roles())
        .containsExactly(Role.ADMIN);
    assertThat(declared(Declaring.class, "inherited").orElseThrow())
        .satisfies(
            declared -> {
              assertThat(declared.roles()).containsExactlyInAnyOrder(Role.values());
              assertThat(declared.anybody()).isFalse();
            });
  }

  @Test
  void refusesAMisspeltRole() {
    assertThatThrownBy(() -> declared(Forgetful.class, "misspelt"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Optional<Declared> declared(Class<?> type, String name) {
    return Declared.of(
        Arrays.stream(type.getDeclaredMethods())
            .filter(method -> method.getName().equals(name))
            .findFirst()
            .orElseThrow());
  }
}
