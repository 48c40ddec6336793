package fr.boussole.bootstrap.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Writes moments as the exporting tool would have on the night of the export: what lies after it is
 * left empty.
 */
record KnownTimes(Instant export, ZoneId zone) {
  boolean known(Instant moment) {
    return moment.isBefore(export);
  }

  /** ISO 8601 with offset, or nothing. */
  String text(Instant moment) {
    return known(moment) ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone)) : "";
  }
}
