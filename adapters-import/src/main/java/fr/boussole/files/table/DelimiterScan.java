package fr.boussole.files.table;

import fr.boussole.application.mapping.Dialect;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds what separates and what quotes the fields of a text: what makes its first records most
 * equally wide, more than one field wide, under a header as wide as they are.
 */
final class DelimiterScan {

  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

  private DelimiterScan() {}

  /**
   * The first records under the delimiter and the quote that were found, or are wanted.
   *
   * @param whole whether the beginning is all of the file
   */
  static Sample of(String beginning, boolean whole, Dialect wanted) {
    Function<Character, Sample> read =
        delimiter -> read(beginning, whole, delimiter, wanted.quote());
    if (wanted.delimiter().isPresent()) {
      return read.apply(wanted.delimiter().get());
    }
    List<Sample> samples =
        DELIMITERS.stream()
            .filter(delimiter -> !wanted.quote().equals(Optional.of(delimiter)))
            .map(read)
            .toList();
    return samples.stream()
        .filter(DelimiterScan::divides)
        .max(Comparator.comparingDouble(DelimiterScan::score))
        .orElseGet(() -> oneColumn(samples));
  }

  private static Sample read(
      String beginning, boolean whole, char delimiter, Optional<Character> wantedQuote) {
    if (wantedQuote.isPresent()) {
      return Sample.of(beginning, whole, delimiter, wantedQuote.get());
    }
    if (delimiter == '"' || delimiter == '\'') {
      return Sample.of(beginning, whole, delimiter, delimiter == '"' ? '\'' : '"');
    }
    Sample usual = Sample.of(beginning, whole, delimiter, '"');
    Sample other = Sample.of(beginning, whole, delimiter, '\'');
    return other.isSurelyQuoted() && other.quoted() > usual.quoted() ? other : usual;
  }

  /** Whether it makes several fields of the header or of at least half the records. */
  private static boolean divides(Sample sample) {
    List<List<String>> records = filled(sample);
    long several = records.stream().filter(record -> record.size() > 1).count();
    return several > 0 && (2 * several >= records.size() || headerWidth(sample) > 1);
  }

  /** A file of one column has a delimiter, too: one that does not occur in it, if possible. */
  private static Sample oneColumn(List<Sample> samples) {
    return samples.stream()
        .filter(sample -> sample.records().stream().allMatch(record -> record.size() <= 1))
        .findFirst()
        .orElse(samples.getFirst());
  }

  /**
   * Sums over the widths how many records have it, wider ones counting more, and divides by how
   * many different widths there are (van den Burg and others, "Wrangling messy CSV files"); gentler
   * on ragged ends.
   */
  private static double score(Sample sample) {
    Map<Integer, Long> widths =
        filled(sample).stream().collect(Collectors.groupingBy(List::size, Collectors.counting()));
    double sum = 0;
    int usual = 1;
    for (Map.Entry<Integer, Long> width : widths.entrySet()) {
      sum += width.getValue() * (width.getKey() - 1.0) / width.getKey();
      usual = width.getValue() > widths.getOrDefault(usual, 0L) ? width.getKey() : usual;
    }
    double score = sum / Math.sqrt(widths.size());
    return headerWidth(sample) < usual ? score / 2 : score;
  }

  private static int headerWidth(Sample sample) {
    List<List<String>> records = sample.records();
    return records.isEmpty() ? 0 : records.get(HeaderSearch.found(records)).size();
  }

  private static List<List<String>> filled(Sample sample) {
    return sample.records().stream().filter(record -> !HeaderSearch.isBlank(record)).toList();
  }
}
