package fr.boussole.bootstrap.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.CharArrayReader;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** One generated year, read back from its two files. */
record DemoYear(LocalDate yesterday, List<Row> contacts, List<Answer> csat) {
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /**
   * What a story needs to know of a contact.
   *
   * @param daysAgo days between its day and yesterday
   * @param handlingSeconds empty when nobody handled it
   */
  record Row(
      OffsetDateTime opened,
      int daysAgo,
      String channel,
      String reason,
      String team,
      String customer,
      boolean abandoned,
      OptionalInt waitSeconds,
      OptionalInt handlingSeconds,
      boolean settledAtOnce) {}

  record Answer(int daysAgo, String channel, boolean satisfied) {}

  static DemoYear until(LocalDate yesterday) {
    CharArrayWriter contactText = new CharArrayWriter();
    CharArrayWriter surveyText = new CharArrayWriter();
    try {
      DemoOrganisation.usual(yesterday, PARIS).writeTo(contactText, surveyText);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Row> contacts = new ArrayList<>();
    Map<String, String> channels = new HashMap<>();
    for (NamedCsvRecord line : records(contactText)) {
      Row row = row(line, yesterday);
      contacts.add(row);
      channels.put(line.getField("external_id"), row.channel());
    }
    List<Answer> csat = new ArrayList<>();
    for (NamedCsvRecord line : records(surveyText)) {
      if (line.getField("kind").equals("CSAT")) {
        csat.add(answer(line, yesterday, channels));
      }
    }
    return new DemoYear(yesterday, contacts, csat);
  }

  /** Contacts from one number of days ago to another, both included. */
  List<Row> contactsBetween(int earliest, int latest) {
    return contacts.stream()
        .filter(row -> row.daysAgo() <= earliest && row.daysAgo() >= latest)
        .toList();
  }

  /** CSAT answers from one number of days ago to another, both included. */
  List<Answer> answersBetween(int earliest, int latest) {
    return csat.stream()
        .filter(answer -> answer.daysAgo() <= earliest && answer.daysAgo() >= latest)
        .toList();
  }

  static CsvReader<NamedCsvRecord> records(CharArrayWriter text) {
    return CsvReader.builder().ofNamedCsvRecord(new CharArrayReader(text.toCharArray()));
  }

  private static Row row(NamedCsvRecord line, LocalDate yesterday) {
    OffsetDateTime opened = OffsetDateTime.parse(line.getField("opened_at"));
    return new Row(
        opened,
        daysAgo(opened, yesterday),
        line.getField("channel").intern(),
        line.getField("reason").intern(),
        line.getField("team").intern(),
        line.getField("customer"),
        !line.getField("abandoned_at").isEmpty(),
        seconds(line, "wait_seconds"),
        line.getField("talk_seconds").isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(
                seconds(line, "talk_seconds").orElse(0)
                    + seconds(line, "hold_seconds").orElse(0)
                    + seconds(line, "after_contact_seconds").orElse(0)),
        !line.getField("resolved_at").isEmpty()
            && line.getField("interactions").equals("1")
            && line.getField("transfers").equals("0"));
  }

  private static Answer answer(
      NamedCsvRecord line, LocalDate yesterday, Map<String, String> channels) {
    return new Answer(
        daysAgo(OffsetDateTime.parse(line.getField("answered_at")), yesterday),
        channels.getOrDefault(line.getField("contact"), "unknown contact"),
        Integer.parseInt(line.getField("score")) >= 4);
  }

  private static int daysAgo(OffsetDateTime moment, LocalDate yesterday) {
    return (int) ChronoUnit.DAYS.between(moment.toLocalDate(), yesterday);
  }

  private static OptionalInt seconds(NamedCsvRecord line, String column) {
    String text = line.getField(column);
    return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }
}
