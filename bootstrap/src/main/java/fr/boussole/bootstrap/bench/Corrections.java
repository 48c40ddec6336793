package fr.boussole.bootstrap.bench;

import java.io.IOException;

/** Goes through the contacts of the last days in even steps and writes each one changed. */
final class Corrections {
  private final BenchFiles files;
  private final BenchDays days;
  private final ContactLines lines;
  private final long first;
  private final long candidates;
  private int written;
  private int day = BenchFiles.DAYS - BenchFiles.CORRECTED_DAYS;

  /**
   * @param week the contacts so many places further on are corrected
   */
  Corrections(BenchFiles files, int week, BenchDays days, ContactLines lines) {
    this.files = files;
    this.days = days;
    this.lines = lines;
    this.first = days.firstOf(day) + week;
    this.candidates = days.firstOf(BenchFiles.DAYS) - first;
  }

  void writeNext() throws IOException {
    long number = first + written * candidates / files.corrections();
    while (days.firstOf(day + 1) <= number) {
      day++;
    }
    lines.write(changed(files.contact(number)), days.arrival(day, number));
    written++;
  }

  /** Always something that shows in the file: an abandoned contact has neither agent nor end. */
  private BenchContact changed(BenchContact contact) {
    if (contact.exchange().abandoned() || written % 3 == 0) {
      return contact.withAnotherReason();
    }
    boolean settled = contact.exchange().settledAtOnce() && written % 3 == 1;
    return settled ? contact.resolvedLater() : contact.withAnotherAgent();
  }
}
