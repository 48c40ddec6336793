package fr.boussole.bootstrap.demo;

import fr.boussole.domain.fact.SurveyKind;
import java.time.Instant;

/** One answer of a customer about one contact. */
record DemoSurvey(
    String id,
    SurveyKind kind,
    int score,
    Instant answeredAt,
    DemoContact about,
    String verbatim) {}
