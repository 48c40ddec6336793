package fr.boussole.files.table.queuelog;

import fr.boussole.domain.text.Text;
import java.util.ArrayList;
import java.util.List;

/** Counts the lines of a file that are no events. */
final class NoEvents {

  private long count;
  private long first;
  private boolean cut;
  private boolean numberCut;

  void line(long line) {
    first = count++ == 0 ? line : first;
  }

  /** The last line is not ended: what is there of it may be half of an event. */
  void cutLine() {
    cut = true;
  }

  /** The last line is not ended: it has all that an event has, but the last number may be cut. */
  void cutNumber() {
    numberCut = true;
  }

  List<Text> remarks() {
    List<Text> remarks = new ArrayList<>();
    if (count > 0) {
      remarks.add(
          new Text(
              "%d ligne(s) ne sont pas des événements et n’ont pas été lues ; la première est la ligne %d."
                  .formatted(count, first),
              "%d line(s) are no events and were not read; the first one is line %d."
                  .formatted(count, first)));
    }
    if (cut) {
      remarks.add(
          new Text(
              "La dernière ligne n’est pas terminée : elle n’a pas été lue, car elle est peut-être coupée.",
              "The last line does not end: it was not read, for it may be cut."));
    }
    if (numberCut) {
      remarks.add(
          new Text(
              "La dernière ligne n’est pas terminée : son dernier nombre n’a pas été lu, car il est peut-être coupé.",
              "The last line does not end: its last number was not read, for it may be cut."));
    }
    return remarks;
  }
}
