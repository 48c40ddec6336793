package fr.boussole.web.catalogue;

import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.text.Text;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds KPIs whose code, name, definition, formula, family or stage holds every word, in either
 * language, whatever case and accents.
 */
final class CatalogueSearch implements Predicate<Kpi> {

  private final List<String> words;

  CatalogueSearch(String query) {
    words = Arrays.stream(plain(query).split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  @Override
  public boolean test(Kpi kpi) {
    if (words.isEmpty()) {
      return true;
    }
    StringBuilder all = new StringBuilder(kpi.code().name());
    Stream.of(
            kpi.name(),
            kpi.definition(),
            kpi.calculation(),
            kpi.family().label(),
            kpi.stage().label())
        .forEach(text -> append(all, text));
    String searched = plain(all.toString());
    return words.stream().allMatch(searched::contains);
  }

  private static void append(StringBuilder all, Text text) {
    all.append(' ').append(text.french()).append(' ').append(text.english());
  }

  /** Letters and digits without accents; whatever else is a space, so that l’attente is found. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ");
  }
}
