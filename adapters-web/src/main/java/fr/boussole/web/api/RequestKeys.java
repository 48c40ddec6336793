package fr.boussole.web.api;

import fr.boussole.application.importing.IdempotencyKey;
import jakarta.ws.rs.BadRequestException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The header that makes a repeated request one with the first. */
final class RequestKeys {

  static final String HEADER = "Idempotency-Key";

  private RequestKeys() {}

  /**
   * @throws BadRequestException when it is no key
   */
  static Optional<String> of(@Nullable String header) {
    if (header != null && !IdempotencyKey.isValid(header)) {
      throw new BadRequestException(HEADER + " has 1 to 200 visible ASCII characters.");
    }
    return Optional.ofNullable(header);
  }
}
