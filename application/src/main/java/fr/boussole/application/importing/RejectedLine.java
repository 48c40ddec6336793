package fr.boussole.application.importing;

/**
 * A rejected row as the rejects file tells of it, in the language it was written in.
 *
 * @param line line of the imported file on which the row begins
 * @param column names of the columns that are wrong; empty when the row as a whole is
 * @param value what the file says there
 * @param reason what is wrong and what to write instead
 */
public record RejectedLine(String line, String column, String value, String reason) {}
