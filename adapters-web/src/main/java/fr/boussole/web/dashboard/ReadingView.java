package fr.boussole.web.dashboard;

/**
 * A reading as it is shown. Texts are empty where there is nothing to show.
 *
 * @param known whether there is data
 * @param value the value, or why there is none
 * @param shape name of the mark drawn beside the verdict
 * @param verdict what to make of the movement, in a word or two
 * @param remark what the reader must know about the value
 */
public record ReadingView(
    boolean known,
    String value,
    String shape,
    String verdict,
    String difference,
    String before,
    String facts,
    String interval,
    String remark) {}
