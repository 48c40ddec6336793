package fr.boussole.application.mapping;

import fr.boussole.application.importing.Rejects;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What stands for the names of a file's fields, whatever their order, case and accents. The columns
 * that a rejects file has before its own do not count: a corrected one finds the mapping of the
 * file it came from.
 *
 * @param value SHA-256 in hexadecimal
 */
public record Fingerprint(String value) {

  public static Fingerprint of(Collection<String> names) {
    TreeSet<String> plain = new TreeSet<>();
    for (String name : names) {
      if (!Rejects.COLUMNS.contains(name.strip().toLowerCase(Locale.ROOT)) && !name.isBlank()) {
        plain.add(plain(name));
      }
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\n", plain).getBytes(StandardCharsets.UTF_8));
      return new Fingerprint(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }

  /**
   * What stands for the names of a file's header; empty when it has none, and its fields have
   * numbers: too many files have as many fields.
   */
  public static Optional<Fingerprint> ofHeader(Collection<String> names) {
    return names.stream().allMatch(name -> name.matches("#\\d+"))
        ? Optional.empty()
        : Optional.of(of(names));
  }

  /**
   * A name as names are compared: its letters and digits, without accents, in lower case. A name
   * that has none of these is itself.
   */
  public static String plain(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{Nd}]", "");
    return plain.isEmpty() ? name.strip() : plain;
  }
}
