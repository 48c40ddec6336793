package fr.boussole.application.importing;

import fr.boussole.domain.text.Text;

/**
 * One thing that is wrong with a row.
 *
 * @param column name of the column in the template; empty when the row as a whole is wrong
 * @param value what the file says there, shortened when long; empty when it says nothing
 * @param reason what sort of thing is wrong
 * @param problem what is wrong and what to write instead
 */
public record RowIssue(String column, String value, Reason reason, Text problem) {}
