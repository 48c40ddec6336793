package fr.boussole.bootstrap.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.boussole.bootstrap.demo.DemoContact.Abandoned;
import fr.boussole.bootstrap.demo.DemoContact.Handled;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * An invented customer-service organisation and the twelve months of its life that end on a given
 * day. The same values always write the same bytes.
 *
 * @param seed starts the random stream
 * @param yesterday the last day covered
 * @param zone the organisation's time zone
 * @param contacts about how many contacts to invent, at least 1,000
 */
public record DemoOrganisation(long seed, LocalDate yesterday, ZoneId zone, int contacts) {
  /** What the product's demo is made of. */
  public static final int USUAL_CONTACTS = 200_000;

  public static final String CONTACTS_FILE = "demo-contacts.csv";
  public static final String SURVEYS_FILE = "demo-enquetes.csv";

  private static final long USUAL_SEED = 20_240_229;

  /** New requests among all contacts; the others are call-backs. Measured, not chosen. */
  private static final double NEW_REQUEST_SHARE = 0.88;

  private static final double CUSTOMERS_PER_CONTACT = 0.32;

  public DemoOrganisation {
    if (contacts < 1_000) {
      throw new IllegalArgumentException("A demo needs at least 1000 contacts, not " + contacts);
    }
  }

  /** The demo as the product shows it. */
  public static DemoOrganisation usual(LocalDate yesterday, ZoneId zone) {
    return new DemoOrganisation(USUAL_SEED, yesterday, zone, USUAL_CONTACTS);
  }

  /** The first of the days covered. */
  public LocalDate firstDay() {
    return yesterday.minusYears(1).plusDays(1);
  }

  /** Whom the demo accounts stand for, in the words of the files. */
  public static Cast cast() {
    return new Cast(Team.SOUTH.label(), Team.SOUTH.people().getFirst());
  }

  /**
   * People of the organisation with a demo account.
   *
   * @param supervisedTeam the team of the supervisor
   * @param agent an agent of that team
   */
  public record Cast(String supervisedTeam, String agent) {}

  /**
   * The two files to import, contacts first.
   *
   * @param contacts the contacts
   * @param surveys the survey answers, which name the contacts
   */
  public record ImportFiles(Path contacts, Path surveys) {}

  /**
   * Writes both files into a folder, over earlier ones.
   *
   * @throws IOException when a file cannot be written
   */
  public ImportFiles writeTo(Path folder) throws IOException {
    ImportFiles files =
        new ImportFiles(folder.resolve(CONTACTS_FILE), folder.resolve(SURVEYS_FILE));
    try (Writer contactWriter = Files.newBufferedWriter(files.contacts());
        Writer surveyWriter = Files.newBufferedWriter(files.surveys())) {
      writeTo(contactWriter, surveyWriter);
    }
    return files;
  }

  /** Writes both files as they come, in the time order of the contacts; closes neither. */
  void writeTo(Writer contactWriter, Writer surveyWriter) throws IOException {
    KnownTimes times = new KnownTimes(yesterday.plusDays(1).atStartOfDay(zone).toInstant(), zone);
    CsvWriter contactCsv = csv(contactWriter);
    CsvWriter surveyCsv = csv(surveyWriter);
    live(new ContactFile(contactCsv, times), new SurveyFile(surveyCsv, times));
    contactCsv.flush();
    surveyCsv.flush();
  }

  private void live(ContactFile contactFile, SurveyFile surveyFile) {
    Draw draw = new Draw(seed);
    Story story = new Story(yesterday);
    Season season = new Season(new OpeningHours(zone));
    double perDay = requestsPerDay(season, story);
    Customers customers = new Customers(seed, (int) (contacts * CUSTOMERS_PER_CONTACT));
    Arrivals arrivals = new Arrivals(draw, season, story, customers, perDay);
    CallBacks callBacks = new CallBacks(draw, story, arrivals);
    Roster roster = new Roster(draw);
    ContactDrawing drawing = new ContactDrawing(draw, season.hours(), story, roster);
    SurveyDrawing surveys = new SurveyDrawing(draw, story);
    for (LocalDate day = firstDay(); !day.isAfter(yesterday); day = day.plusDays(1)) {
      roster.startDay(day);
      DayLoad load = DayLoad.of(arrivals.startDay(day), day, season, story, perDay);
      while (arrivals.hasNextOn(day)) {
        Arrival arrival = arrivals.next();
        int hour = arrival.at().atZone(zone).getHour();
        DemoContact contact = drawing.draw(arrival, load.at(arrival.channel(), hour));
        callBacks.after(contact);
        contactFile.write(contact);
        switch (contact.outcome()) {
          case Abandoned abandoned -> {}
          case Handled handled -> surveys.draw(contact, handled).forEach(surveyFile::write);
        }
      }
    }
  }

  /** New requests of an average weekday that make the wanted number of contacts over the year. */
  private double requestsPerDay(Season season, Story story) {
    double weight = 0;
    for (LocalDate day = firstDay(); !day.isAfter(yesterday); day = day.plusDays(1)) {
      for (Channel channel : Channel.values()) {
        weight += season.demand(channel, day) * story.share(channel, day);
      }
    }
    return contacts * NEW_REQUEST_SHARE / weight;
  }

  private static CsvWriter csv(Writer writer) {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
  }
}
