package fr.boussole.application.mapping;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Our words for those of one field of a file, whatever their case.
 *
 * @param ours what stands for each of their words; an empty text for no value
 * @param otherwise what becomes of words that are not listed
 */
public record Aliases(Map<String, String> ours, Otherwise otherwise) {

  public static final Aliases NONE = new Aliases(Map.of(), Otherwise.KEEP);

  /** What becomes of a word that is not listed. */
  public enum Otherwise {
    /** It is taken as it is. */
    KEEP,
    /** It is no value. */
    BLANK,
    /** Its row is rejected. */
    REJECT;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Otherwise> of(String word) {
      return Arrays.stream(values()).filter(what -> what.word().equals(word)).findFirst();
    }
  }

  public Aliases {
    ours = Collections.unmodifiableMap(new LinkedHashMap<>(ours));
  }
}
