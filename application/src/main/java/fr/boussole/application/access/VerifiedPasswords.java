package fr.boussole.application.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for some minutes which password matched which hash, so that a program that signs in at
 * each request pays for the slow hash once. Entries are keyed by the stored hash, too: a changed
 * password is forgotten at once. Only keyed digests are held, under a key that dies with the
 * process.
 */
@ApplicationScoped
class VerifiedPasswords {

  static final Duration REMEMBERED_FOR = Duration.ofMinutes(5);
  private static final int REMEMBERED = 1_000;
  private static final String ALGORITHM = "HmacSHA256";

  private final Clock clock;
  private final SecretKeySpec key;
  private final Map<String, Instant> until = new LinkedHashMap<>();

  VerifiedPasswords(Clock clock) {
    this.clock = clock;
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    this.key = new SecretKeySpec(bytes, ALGORITHM);
  }

  synchronized boolean holds(Password password, PasswordHash hash) {
    var known = until.get(digest(password, hash));
    return known != null && known.isAfter(clock.instant());
  }

  synchronized void remember(Password password, PasswordHash hash) {
    var now = clock.instant();
    until.values().removeIf(end -> !end.isAfter(now));
    if (until.size() >= REMEMBERED) {
      until.remove(until.keySet().iterator().next());
    }
    until.put(digest(password, hash), now.plus(REMEMBERED_FOR));
  }

  private String digest(Password password, PasswordHash hash) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(hash.value().getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return HexFormat.of()
          .formatHex(mac.doFinal(password.value().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
    }
  }
}
