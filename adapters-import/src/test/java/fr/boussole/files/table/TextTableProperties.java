package fr.boussole.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.application.mapping.Dialect.Heading;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any table, written in any supported way, reads back the same. */
class TextTableProperties {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

  /** Texts that all charsets have, with all that delimits and quotes. */
  private static final String LETTERS = "abcZ 019,;|\t\"'\n\réà-+=.:{}[]#";

  /** What is told of a file whose characters alone do not tell how it is written. */
  @Property(tries = 1_000)
  void whatIsWantedIsObeyed(
      @ForAll("tables") List<List<String>> table,
      @ForAll("ways") WrittenText way,
      @ForAll("headings") Heading heading,
      @ForAll("skipped") int skipped)
      throws UnreadableFile {
    List<String> above =
        heading instanceof Heading.At at
            ? IntStream.range(1, at.row()).mapToObj(row -> row % 2 == 0 ? "" : "Titre").toList()
            : List.of();
    int headerRows = heading instanceof Heading.At at ? at.rows() : 0;
    int kept = Math.max(headerRows, table.size() - skipped);
    // Blank lines are rows of a header, so that none may stand within it.
    WrittenText.Result written = way.withBlankLines(headerRows < 2).write(above, table);

    ReadText read =
        ReadText.of(
            written.bytes(),
            new Dialect(
                Optional.of(Dialect.Format.TEXT),
                Optional.of(way.charset()),
                Optional.of(way.delimiter()),
                Optional.of(way.quote()),
                heading,
                skipped,
                Optional.empty(),
                Optional.empty()));

    assertThat(read.rows()).isEqualTo(table.subList(headerRows, kept));
    assertThat(read.lines()).isEqualTo(written.lines().subList(headerRows, kept));
    assertThat(read.dialect().heading()).isEqualTo(heading);
    assertThat(read.dialect().charset()).hasValue(way.charset());
    assertThat(read.dialect().skippedEnd()).isEqualTo(skipped);
    int width = table.getFirst().size();
    switch (heading) {
      case Heading.At(int row, int rows) when rows == 1 ->
          assertThat(read.names()).isEqualTo(ColumnNames.distinct(table.getFirst()));
      case Heading.At at -> assertThat(read.names()).hasSize(width).doesNotHaveDuplicates();
      case Heading.None none ->
          assertThat(read.names())
              .isEqualTo(IntStream.rangeClosed(1, width).mapToObj(i -> "#" + i).toList());
      case Heading.Found found -> throw new IllegalStateException("is wanted");
    }
  }

  @Property(tries = 1_000)
  void anExportIsFoundOutByItself(
      @ForAll("verbatims") List<String> verbatims,
      @ForAll("ways") WrittenText way,
      @ForAll("titles") List<String> lines)
      throws UnreadableFile {
    // Names under titles look like names only when rows follow.
    List<String> titles = verbatims.isEmpty() ? List.of() : lines;
    // A single quote is seen as one where all fields have it: names and texts begin with one, too.
    WrittenText usual = way.quote() == '"' ? way : way.quotingAll();
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("Numéro", "Ouvert le", "Montant", "Motif", "Commentaire"));
    for (int i = 0; i < verbatims.size(); i++) {
      table.add(
          List.of("T-" + i, "05/01/2026 10:00", "12,5", "cœur d’été", verbatims.get(i)).stream()
              .map(field -> way.charset() == LATIN_9 ? field.replace('’', '\'') : field)
              .toList());
    }
    WrittenText.Result written = usual.write(titles, table);

    ReadText read = ReadText.of(written.bytes(), Dialect.ANY);

    assertThat(read.names()).isEqualTo(table.getFirst());
    assertThat(read.rows()).isEqualTo(table.subList(1, table.size()));
    assertThat(read.lines()).isEqualTo(written.lines().subList(1, table.size()));
    assertThat(read.dialect().heading()).isEqualTo(new Heading.At(titles.size() + 1, 1));
    assertThat(read.dialect().delimiter()).hasValue(way.delimiter());
    assertThat(read.mayBeCut()).isEqualTo(!way.lastEnded());
    assertThat(read.remarks()).isEmpty();
  }

  /** Records of one width; their first fields hold something, so that none is a blank line. */
  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell = Arbitraries.strings().withChars(LETTERS).ofMaxLength(12);
    return Arbitraries.integers()
        .between(1, 6)
        .flatMap(
            width ->
                cell.list()
                    .ofSize(width)
                    .map(record -> named(record))
                    .list()
                    .ofMinSize(3)
                    .ofMaxSize(12));
  }

  private static List<String> named(List<String> record) {
    List<String> named = new ArrayList<>(record);
    named.set(0, "x" + record.getFirst());
    return List.copyOf(named);
  }

  @Provide
  Arbitrary<List<String>> verbatims() {
    return Arbitraries.strings().withChars(LETTERS).ofMaxLength(30).list().ofMaxSize(80);
  }

  @Provide
  Arbitrary<List<String>> titles() {
    return Arbitraries.of(
        List.of(),
        List.of("Export des tickets"),
        List.of("Export du 5 mai, tous les tickets", ""),
        List.of("Tickets", "Du 01/05/2026 au 31/05/2026"));
  }

  @Provide
  Arbitrary<Heading> headings() {
    return Arbitraries.of(
        new Heading.None(), new Heading.At(1, 1), new Heading.At(4, 1), new Heading.At(2, 2));
  }

  @Provide
  Arbitrary<Integer> skipped() {
    return Arbitraries.of(0, 0, 1, 2);
  }

  @Provide
  Arbitrary<WrittenText> ways() {
    Arbitrary<Boolean> either = Arbitraries.of(true, false);
    return Combinators.combine(
            Arbitraries.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                WINDOWS_1252,
                LATIN_9),
            either,
            Arbitraries.of(',', ';', '\t', '|'),
            Arbitraries.of('"', '\''),
            either,
            Arbitraries.of("\n", "\r\n", "\r"),
            either,
            Combinators.combine(Arbitraries.of(WrittenText.Packing.values()), either)
                .as(Packed::new))
        .as(
            (charset, mark, delimiter, quote, quoteAll, lineEnd, lastEnded, packed) ->
                new WrittenText(
                    charset,
                    mark && charset.name().startsWith("UTF"),
                    delimiter,
                    quote,
                    quoteAll,
                    lineEnd,
                    lastEnded,
                    packed.packing(),
                    packed.blankLines()));
  }

  private record Packed(WrittenText.Packing packing, boolean blankLines) {}
}
