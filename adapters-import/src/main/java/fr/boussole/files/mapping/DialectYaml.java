package fr.boussole.files.mapping;

import fr.boussole.application.mapping.Dialect;
import fr.boussole.files.mapping.YamlValue.YamlMap;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Reads how files are written. */
final class DialectYaml {

  private static final int MOST_ROWS = 1_000;

  Dialect dialect(Optional<YamlValue> value) {
    if (value.isEmpty()) {
      return Dialect.ANY;
    }
    YamlMap map = value.get().map();
    Optional<Dialect.Format> format = map.take("format").flatMap(DialectYaml::format);
    Optional<Charset> charset = map.take("charset").flatMap(DialectYaml::charset);
    Optional<Character> delimiter = map.take("delimiter").flatMap(DialectYaml::character);
    Optional<YamlValue> quoted = map.take("quote");
    Optional<Character> quote = quoted.flatMap(DialectYaml::character);
    if (quote.isPresent() && quote.equals(delimiter)) {
      quoted
          .orElseThrow()
          .problem(
              "le guillemet (quote) et le séparateur (delimiter) doivent différer",
              "the quote and the delimiter must differ");
      quote = Optional.empty();
    }
    Dialect dialect =
        new Dialect(
            format,
            charset,
            delimiter,
            quote,
            heading(map),
            map.take("skip_last").map(rows -> rows.number(0, MOST_ROWS).orElse(0)).orElse(0),
            map.take("sheet").map(YamlValue::text),
            map.take("root").map(YamlValue::text));
    map.end();
    return dialect;
  }

  private static Dialect.Heading heading(YamlMap map) {
    Optional<YamlValue> header = map.take("header");
    Optional<YamlValue> rows = map.take("header_rows");
    if (header.isPresent() && header.get().isText() && header.get().text().equals("none")) {
      rows.ifPresent(
          some ->
              some.problem(
                  "sans en-tête (header: none), pas de lignes d’en-tête",
                  "without a header (header: none) there are no header rows"));
      return new Dialect.Heading.None();
    }
    if (header.isEmpty() && rows.isEmpty()) {
      return new Dialect.Heading.Found();
    }
    OptionalInt first = header.isPresent() ? header.get().number(1, MOST_ROWS) : OptionalInt.of(1);
    OptionalInt count = rows.isPresent() ? rows.get().number(1, 10) : OptionalInt.of(1);
    return new Dialect.Heading.At(first.orElse(1), count.orElse(1));
  }

  private static Optional<Dialect.Format> format(YamlValue value) {
    String word = value.text();
    Optional<Dialect.Format> format =
        Arrays.stream(Dialect.Format.values())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
            .findFirst();
    if (format.isEmpty()) {
      String known =
          Arrays.stream(Dialect.Format.values())
              .map(one -> one.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      value.problem("sont possibles : " + known, "possible are: " + known);
    }
    return format;
  }

  private static Optional<Charset> charset(YamlValue value) {
    try {
      return Optional.of(Charset.forName(value.text()));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      value.problem(
          "écrivez par exemple UTF-8, windows-1252, ISO-8859-15 ou UTF-16LE",
          "write for example UTF-8, windows-1252, ISO-8859-15 or UTF-16LE");
      return Optional.empty();
    }
  }

  private static Optional<Character> character(YamlValue value) {
    String text = value.text();
    if (text.equals("tab")) {
      return Optional.of('\t');
    }
    if (text.length() != 1) {
      value.problem("un seul caractère, ou tab, est attendu", "one character, or tab, is expected");
      return Optional.empty();
    }
    if (!Dialect.canBeMark(text.charAt(0))) {
      value.problem("une fin de ligne n’y va pas", "no line break goes there");
      return Optional.empty();
    }
    return Optional.of(text.charAt(0));
  }
}
