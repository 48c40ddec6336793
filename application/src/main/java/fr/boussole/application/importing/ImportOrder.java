package fr.boussole.application.importing;

import java.util.Locale;

/**
 * What somebody asks when sending a file.
 *
 * @param fileName as the sender calls it: the last segment of a path, without control characters,
 *     200 characters at most; {@code ?} when nothing is left of it
 * @param startedBy a username, or {@link ImportRun#DEMO}, or {@link ImportRun#INBOX}
 * @param locale language of the rejects file
 */
public record ImportOrder(String fileName, String startedBy, Locale locale, Wanted wanted) {

  private static final int LONGEST_NAME = 200;

  public ImportOrder {
    fileName = shown(fileName);
  }

  /** The same, understood so. */
  public ImportOrder with(Wanted settled) {
    return new ImportOrder(fileName, startedBy, locale, settled);
  }

  /** A name for the history: what browsers and programs send may be a path, or anything at all. */
  private static String shown(String fileName) {
    String last =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("\\p{Cntrl}", "").strip();
    return plain.isEmpty() ? "?" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
  }
}
