package fr.boussole.web.access;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import fr.boussole.application.access.Password;
import fr.boussole.application.access.PasswordHash;
import fr.boussole.application.access.Passwords;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** Argon2id with the parameters OWASP recommends: 19 MiB, two passes, one lane. */
@ApplicationScoped
class Argon2Passwords implements Passwords {

  private static final int MEMORY_KIBIBYTES = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final Argon2Function argon2 =
      Argon2Function.getInstance(MEMORY_KIBIBYTES, PASSES, LANES, HASH_BYTES, Argon2.ID);

  @Override
  public PasswordHash hash(Password password) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return new PasswordHash(argon2.hash(bytes(password), salt).getResult());
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    // The function is read from the hash, so that parameters may grow without locking anybody out.
    return Argon2Function.getInstanceFromHash(hash.value())
        .check(bytes(password), hash.value().getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] bytes(Password password) {
    return password.value().getBytes(StandardCharsets.UTF_8);
  }
}
