package fr.boussole.application.importing;

import fr.boussole.domain.text.Text;
import java.util.Locale;

/**
 * What must be left on the disk for a file to be imported: it is kept until its end, its facts and
 * what is undone by them take about as much again each, and the database must never run dry.
 */
final class DiskSpace {

  /** Bytes that are left alone. */
  static final long KEPT = 1L << 30;

  private static final double GIBIBYTE = 1L << 30;

  private DiskSpace() {}

  /**
   * @param file its length in bytes; it lies on the disk already
   * @param usable bytes that are left
   * @throws NoRoom when they are too few
   */
  static void check(long file, long usable) throws NoRoom {
    if (usable < KEPT || (usable - KEPT) / 2 < file) {
      double needed = (2.0 * file + KEPT) / GIBIBYTE;
      throw new NoRoom(
          new Text(
              "Le disque du serveur n’a plus assez de place pour ce fichier : il en faut %s Gio et il en reste %s. Libérez-en, ou envoyez le fichier en morceaux."
                  .formatted(
                      rounded(needed, Locale.FRENCH), rounded(usable / GIBIBYTE, Locale.FRENCH)),
              "The server’s disk has too little room for this file: it takes %s GiB and %s are left. Make room, or send the file in pieces."
                  .formatted(
                      rounded(needed, Locale.ROOT), rounded(usable / GIBIBYTE, Locale.ROOT))));
    }
  }

  private static String rounded(double amount, Locale locale) {
    return String.format(locale, "%.1f", amount);
  }
}
