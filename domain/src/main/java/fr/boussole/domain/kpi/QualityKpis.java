package fr.boussole.domain.kpi;

import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.OptionalInt;

/** KPIs of quality as it is reviewed and as customers perceive it. */
final class QualityKpis {

  static final List<Kpi> ALL =
      List.of(
          new Kpi(
              KpiCode.WRITING_QUALITY,
              new Text("Qualité rédactionnelle", "Writing quality"),
              new Text(
                  "Part des points que les réponses évaluées obtiennent pour leur rédaction : clarté, structure, orthographe.",
                  "Share of the points that reviewed answers earn for their writing: clear, well built, well spelt."),
              new Text(
                  "Points obtenus ÷ points possibles, critère rédaction",
                  "Points given ÷ points possible, criterion writing"),
              new Formula.Quotient(
                  Measure.WRITING_HUNDREDTHS,
                  Measure.WRITING_OF_HUNDREDTHS,
                  Measure.WRITING_REVIEWS),
              Unit.PERCENT,
              Direction.UP,
              Family.RESOLUTION,
              Stage.AFTER,
              EventDay.RECORD,
              new Text(
                  "Avec une grille commune et des évaluateurs qui s’accordent régulièrement ; pour accompagner, pas pour classer.",
                  "With one shared grid and reviewers who agree on it regularly; to coach people, not to rank them."),
              new Text(
                  "Une belle réponse peut ne rien résoudre, et quelques évaluations ne disent rien d’une personne.",
                  "A fine answer may solve nothing, and a handful of reviews says nothing about a person."),
              List.of(KpiCode.PROCESS_COMPLIANCE, KpiCode.FIRST_RESPONSE_TIME, KpiCode.REPEAT_RATE),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "20 e-mails évalués obtiennent 340 points de rédaction sur 400 possibles.",
                      "20 reviewed e-mails earn 340 points for their writing out of 400 possible."),
                  Evidence.of(
                      Tally.of(Measure.WRITING_HUNDREDTHS, 340_00)
                          .plus(Measure.WRITING_OF_HUNDREDTHS, 400_00)
                          .plus(Measure.WRITING_REVIEWS, 20))),
              List.of(Source.S1)),
          new Kpi(
              KpiCode.PROCESS_COMPLIANCE,
              new Text("Conformité", "Process compliance"),
              new Text(
                  "Part des points que les échanges évalués obtiennent pour le respect du processus : identification, mentions obligatoires, étapes, dossier tenu.",
                  "Share of the points that reviewed exchanges earn for following the process: identification, mandatory wording, steps, a record kept."),
              new Text(
                  "Points obtenus ÷ points possibles, critère conformité",
                  "Points given ÷ points possible, criterion compliance"),
              new Formula.Quotient(
                  Measure.COMPLIANCE_HUNDREDTHS,
                  Measure.COMPLIANCE_OF_HUNDREDTHS,
                  Measure.COMPLIANCE_REVIEWS),
              Unit.PERCENT,
              Direction.UP,
              Family.RESOLUTION,
              Stage.AFTER,
              EventDay.RECORD,
              new Text(
                  "Par motif : un point que tous perdent révèle une procédure obscure plutôt qu’un manque de soin.",
                  "By reason: a point that everyone loses reveals an obscure procedure rather than a lack of care."),
              new Text(
                  "Un script suivi à la lettre peut laisser la question du client sans réponse.",
                  "A script followed to the letter may leave the customer’s question unanswered."),
              List.of(KpiCode.WRITING_QUALITY, KpiCode.ACW, KpiCode.FCR),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "20 échanges évalués obtiennent 190 points de conformité sur 200 possibles.",
                      "20 reviewed exchanges earn 190 points for compliance out of 200 possible."),
                  Evidence.of(
                      Tally.of(Measure.COMPLIANCE_HUNDREDTHS, 190_00)
                          .plus(Measure.COMPLIANCE_OF_HUNDREDTHS, 200_00)
                          .plus(Measure.COMPLIANCE_REVIEWS, 20))),
              List.of(Source.S1)),
          new Kpi(
              KpiCode.TONE,
              new Text("Tonalité", "Tone"),
              new Text(
                  "Part des points que les réponses évaluées obtiennent pour leur ton : courtoisie, empathie, justesse face à l’émotion.",
                  "Share of the points that reviewed answers earn for their tone: courteous, empathetic, fitting the customer’s mood."),
              new Text(
                  "Points obtenus ÷ points possibles, critère tonalité",
                  "Points given ÷ points possible, criterion tone"),
              new Formula.Quotient(
                  Measure.TONE_HUNDREDTHS, Measure.TONE_OF_HUNDREDTHS, Measure.TONE_REVIEWS),
              Unit.PERCENT,
              Direction.UP,
              Family.RESOLUTION,
              Stage.AFTER,
              EventDay.RECORD,
              new Text(
                  "D’abord sur les canaux publics, où chaque réponse est lue comme celle de la marque.",
                  "First of all on public channels, where every answer is read as the brand’s own."),
              new Text(
                  "Un ton aimable que rien ne suit se retourne contre la marque : lire la résolution à côté.",
                  "A kind tone that nothing follows turns against the brand: read resolution beside it."),
              List.of(
                  KpiCode.SOCIAL_RESPONSIVENESS,
                  KpiCode.PRIVATE_SWITCH_RATE,
                  KpiCode.RESOLUTION_TIME,
                  KpiCode.ESCALATION_RATE),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "21 réponses publiques évaluées obtiennent 168 points de tonalité sur 210 possibles.",
                      "21 reviewed public answers earn 168 points for their tone out of 210 possible."),
                  Evidence.of(
                      Tally.of(Measure.TONE_HUNDREDTHS, 168_00)
                          .plus(Measure.TONE_OF_HUNDREDTHS, 210_00)
                          .plus(Measure.TONE_REVIEWS, 21))),
              List.of(Source.S1)),
          new Kpi(
              KpiCode.QOS_GAP,
              new Text("Qualité de service (SERVQUAL)", "Quality of service (SERVQUAL)"),
              new Text(
                  "Écart moyen entre le service perçu et le service attendu, au total et par aspect : fiabilité, réactivité, assurance, empathie, éléments tangibles.",
                  "Mean gap between the service perceived and the service expected, overall and by aspect: reliability, responsiveness, assurance, empathy, tangibles."),
              new Text(
                  "Somme (perception − attente) ÷ réponses",
                  "Sum of (perception − expectation) ÷ answers"),
              new Formula.ScaledMean(
                  List.of(
                      new Formula.Scale(
                          Measure.QOS7_ANSWERS, Measure.QOS7_GAP, Measure.QOS7_SQUARES, 1, 7),
                      new Formula.Scale(
                          Measure.QOS5_ANSWERS, Measure.QOS5_GAP, Measure.QOS5_SQUARES, 1, 5)),
                  true),
              Unit.POINTS,
              Direction.UP,
              Family.SATISFACTION,
              Stage.IMPACT,
              EventDay.ANSWER,
              new Text(
                  "Aspect par aspect : l’écart le plus négatif dit par où commencer.",
                  "Aspect by aspect: the most negative gap says where to begin."),
              new Text(
                  "Un écart presque nul peut venir d’attentes basses ; des attentes qui montent le creusent à service égal.",
                  "A gap near zero may come from low expectations; rising ones widen it although the service is the same."),
              List.of(KpiCode.CSAT, KpiCode.CES, KpiCode.NPS),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "50 réponses sur une échelle de 1 à 7 font 290 points de perception (5,8 en moyenne) pour 310 points d’attente (6,2) : un écart de −20.",
                      "50 answers on a scale from 1 to 7 make 290 points of perception (5.8 on average) against 310 points of expectation (6.2): a gap of −20."),
                  Evidence.of(
                      Tally.of(Measure.QOS7_ANSWERS, 50)
                          .plus(Measure.QOS7_PERCEPTION, 290)
                          .plus(Measure.QOS7_EXPECTATION, 310)
                          .plus(Measure.QOS7_GAP, 290 - 310))),
              List.of(Source.S3)));

  private QualityKpis() {}
}
