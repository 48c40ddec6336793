package fr.boussole.bootstrap.demo;

import fr.boussole.bootstrap.demo.DemoContact.Handled;
import fr.boussole.domain.fact.SurveyKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Asks customers what they thought; about one in eight answers. */
final class SurveyDrawing {
  private static final double RESPONSE = 0.125;
  private static final double ALSO_NPS = 0.45;
  private static final double ALSO_CES = 0.40;
  private static final Duration LATEST_INVITATION = Duration.ofDays(5);

  private final Draw draw;
  private final Satisfaction satisfaction;
  private int drawn;

  SurveyDrawing(Draw draw, Story story) {
    this.draw = draw;
    this.satisfaction = new Satisfaction(story);
  }

  /** The answers about one handled contact: none, or a CSAT and perhaps an NPS and a CES. */
  List<DemoSurvey> draw(DemoContact contact, Handled handled) {
    if (!draw.chance(RESPONSE)) {
      return List.of();
    }
    Instant invited = invitation(handled);
    Instant answered = invited.plusSeconds(180 + (long) draw.exponential(6 * 3_600));
    boolean satisfied = satisfaction.next(contact, handled);
    boolean settled = !handled.resolution().resolvedAt().isAfter(invited);
    String verbatim = draw.chance(0.25) ? Verbatims.drawn(draw, contact, satisfied, settled) : "";
    List<DemoSurvey> answers = new ArrayList<>();
    answers.add(survey(SurveyKind.CSAT, csat(satisfied), answered, contact, verbatim));
    if (draw.chance(ALSO_NPS)) {
      answers.add(survey(SurveyKind.NPS, nps(satisfied), answered.plusSeconds(20), contact, ""));
    }
    if (draw.chance(ALSO_CES)) {
      answers.add(
          survey(SurveyKind.CES, ces(satisfied, handled), answered.plusSeconds(40), contact, ""));
    }
    return answers;
  }

  private DemoSurvey survey(
      SurveyKind kind, int score, Instant answered, DemoContact contact, String verbatim) {
    drawn++;
    String id = String.format(Locale.ROOT, "E%07d", drawn);
    return new DemoSurvey(id, kind, score, answered, contact, verbatim);
  }

  /** Customers are asked once it is settled, or when it drags on. */
  private static Instant invitation(Handled handled) {
    Instant latest = handled.firstResponse().plus(LATEST_INVITATION);
    Instant resolved = handled.resolution().resolvedAt();
    return resolved.isBefore(latest) ? resolved : latest;
  }

  private int csat(boolean satisfied) {
    return satisfied ? 4 + draw.weighted(42, 58) : 1 + draw.weighted(26, 30, 44);
  }

  private int nps(boolean satisfied) {
    int band = satisfied ? draw.weighted(8, 35, 57) : draw.weighted(72, 22, 6);
    return switch (band) {
      case 0 -> draw.weighted(7, 4, 7, 12, 15, 27, 28);
      case 1 -> 7 + draw.weighted(40, 60);
      default -> 9 + draw.weighted(50, 50);
    };
  }

  private int ces(boolean satisfied, Handled handled) {
    boolean smooth = satisfied && handled.resolution().atFirstContact();
    return 1
        + (smooth
            ? draw.weighted(1, 3, 10, 36, 50)
            : satisfied ? draw.weighted(3, 9, 24, 38, 26) : draw.weighted(24, 32, 26, 13, 5));
  }
}
