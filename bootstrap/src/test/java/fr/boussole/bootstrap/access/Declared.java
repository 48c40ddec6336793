package fr.boussole.bootstrap.access;

import fr.boussole.domain.access.Role;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who a resource method lets in, by its annotations.
 *
 * @param roles the roles let in
 * @param anybody whether one who is not signed in is let in, too
 */
record Declared(Set<Role> roles, boolean anybody) {

  private static final Declared EVERYBODY = new Declared(EnumSet.allOf(Role.class), true);
  private static final Declared SIGNED_IN = new Declared(EnumSet.allOf(Role.class), false);
  private static final Declared NOBODY = new Declared(EnumSet.noneOf(Role.class), false);

  /** The method's own declaration, else its class's; empty when neither says anything. */
  static Optional<Declared> of(Method method) {
    return Stream.of(method, method.getDeclaringClass())
        .map(Declared::on)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Declared> on(AnnotatedElement element) {
    var allowed = element.getAnnotation(RolesAllowed.class);
    if (allowed != null) {
      return Optional.of(new Declared(roles(allowed.value()), false));
    }
    if (element.isAnnotationPresent(PermitAll.class)) {
      return Optional.of(EVERYBODY);
    }
    if (element.isAnnotationPresent(Authenticated.class)) {
      return Optional.of(SIGNED_IN);
    }
    return element.isAnnotationPresent(DenyAll.class) ? Optional.of(NOBODY) : Optional.empty();
  }

  /** A misspelt role would let nobody in; here it fails. */
  private static Set<Role> roles(String[] names) {
    return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toSet());
  }
}
