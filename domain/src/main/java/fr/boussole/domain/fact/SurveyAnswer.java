package fr.boussole.domain.fact;

import java.time.Instant;
import java.util.Optional;

/**
 * One customer's answer to one question.
 *
 * @param scaleMinimum worst score of the scale
 * @param scaleMaximum best score of the scale
 * @param contact external id of the contact that the answer is about, when named
 * @param labels dimensions as the file gives them; those of a known contact win over them
 */
public record SurveyAnswer(
    FactKey key,
    SurveyKind kind,
    int score,
    int scaleMinimum,
    int scaleMaximum,
    Instant answeredAt,
    Optional<String> contact,
    Optional<String> customer,
    Labels labels,
    Optional<String> verbatim) {

  public SurveyAnswer {
    if (scaleMinimum >= scaleMaximum) {
      throw new IllegalArgumentException(
          "a scale goes up: " + scaleMinimum + " to " + scaleMaximum);
    }
    if (score < scaleMinimum || score > scaleMaximum) {
      throw new IllegalArgumentException("a score lies on its scale: " + score);
    }
    if (kind == SurveyKind.NPS && (scaleMinimum != 0 || scaleMaximum != 10)) {
      throw new IllegalArgumentException("NPS is asked on 0 to 10");
    }
    if (kind == SurveyKind.CES && (scaleMinimum != 1 || (scaleMaximum != 5 && scaleMaximum != 7))) {
      throw new IllegalArgumentException("CES is asked on 1 to 5 or 1 to 7");
    }
  }

  /**
   * Whether a CSAT score is in the top quarter of its scale: 4–5 of 1–5, 8–10 of 1–10, 6–7 of 1–7.
   */
  public static boolean isSatisfied(int score, int scaleMinimum, int scaleMaximum) {
    return 4L * (score - scaleMinimum) >= 3L * (scaleMaximum - scaleMinimum);
  }
}
