package fr.boussole.bootstrap.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * The import files of a bench: two years of contacts in time order, and the files of the weeks
 * after, with new contacts and corrections of recent ones. The same values always write the same
 * bytes.
 *
 * @param seed decides every contact
 * @param contacts contacts of the two years
 * @param lastDay the last of the two years' days; each later file goes on for seven more
 * @param followUp contacts of each later file: four in five new, one in five a correction
 */
public record BenchFiles(long seed, int contacts, LocalDate lastDay, int followUp) {
  public static final int DAYS = 730;
  public static final int FOLLOW_UP_DAYS = 7;

  /** Corrections are about contacts of so many last days. */
  public static final int CORRECTED_DAYS = 30;

  private static final int NEW_FOR_EACH_CORRECTION = 4;
  private static final double CUSTOMERS_PER_CONTACT = 0.15;

  public BenchFiles {
    if (followUp % (NEW_FOR_EACH_CORRECTION + 1) != 0 || followUp <= 0) {
      throw new IllegalArgumentException("The follow-up comes in fives, not " + followUp);
    }
    if (contacts / CORRECTED_DAYS < followUp / (NEW_FOR_EACH_CORRECTION + 1)) {
      throw new IllegalArgumentException(
          "Too few recent contacts among " + contacts + " to correct a fifth of " + followUp);
    }
  }

  /** Two years that end on a day, and 100,000 contacts of each week after. */
  public static BenchFiles of(int contacts, LocalDate lastDay) {
    return new BenchFiles(1, contacts, lastDay, 100_000);
  }

  /** Contacts of a later file that no earlier one has. */
  public int newContacts() {
    return followUp - corrections();
  }

  /** Contacts of a later file that the first one has, with other values. */
  public int corrections() {
    return followUp / (NEW_FOR_EACH_CORRECTION + 1);
  }

  /**
   * Writes the two years, over an earlier file.
   *
   * @throws IOException when the file cannot be written
   */
  public void writeContacts(Path file) throws IOException {
    BenchDays days = new BenchDays(firstDay(), DAYS, 0, contacts);
    try (OutputStream out = Files.newOutputStream(file)) {
      ByteLines buffer = new ByteLines(out);
      ContactLines lines = new ContactLines(buffer, days, exportAfter(DAYS));
      lines.header();
      for (int day = 0; day < DAYS; day++) {
        for (long number = days.firstOf(day); number < days.firstOf(day + 1); number++) {
          lines.write(contact(number), days.arrival(day, number));
        }
      }
      buffer.flush();
    }
  }

  /**
   * Writes one of the weeks after, over an earlier file: each four new contacts, in time order, are
   * followed by a corrected older one. No two weeks correct the same contact.
   *
   * @param week 0 for the first week after the two years
   * @throws IOException when the file cannot be written
   */
  public void writeFollowUp(Path file, int week) throws IOException {
    BenchDays years = new BenchDays(firstDay(), DAYS, 0, contacts);
    long firstNew = contacts + (long) week * newContacts();
    BenchDays days =
        new BenchDays(
            lastDay.plusDays(1L + week * FOLLOW_UP_DAYS), FOLLOW_UP_DAYS, firstNew, newContacts());
    try (OutputStream out = Files.newOutputStream(file)) {
      ByteLines buffer = new ByteLines(out);
      ContactLines fresh = new ContactLines(buffer, days, exportAfter(FOLLOW_UP_DAYS));
      Corrections corrections =
          new Corrections(
              this,
              week,
              years,
              new ContactLines(buffer, years, exportAfter(DAYS + FOLLOW_UP_DAYS)));
      fresh.header();
      for (int day = 0; day < FOLLOW_UP_DAYS; day++) {
        for (long number = days.firstOf(day); number < days.firstOf(day + 1); number++) {
          fresh.write(contact(number), days.arrival(day, number));
          if ((number - firstNew) % NEW_FOR_EACH_CORRECTION == NEW_FOR_EACH_CORRECTION - 1) {
            corrections.writeNext();
          }
        }
      }
      buffer.flush();
    }
  }

  /** The first of the two years' days. */
  public LocalDate firstDay() {
    return lastDay.minusDays(DAYS - 1L);
  }

  BenchContact contact(long number) {
    return BenchContact.drawn(seed, number, (long) (contacts * CUSTOMERS_PER_CONTACT));
  }

  private static long exportAfter(int days) {
    return (long) days * BenchDays.SECONDS_A_DAY;
  }
}
