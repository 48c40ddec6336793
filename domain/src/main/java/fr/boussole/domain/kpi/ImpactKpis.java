package fr.boussole.domain.kpi;

import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
import fr.boussole.domain.scope.ChannelKind;
import fr.boussole.domain.scope.Narrowing;
import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.OptionalInt;

/** KPIs that tell what the exchange produced. */
final class ImpactKpis {

  private static final Narrowing SELFCARE = new Narrowing.Channels(ChannelKind.SELFCARE);
  private static final Formula.ScaledMean EFFORT =
      new Formula.ScaledMean(
          List.of(
              new Formula.Scale(
                  Measure.CES5_ANSWERS, Measure.CES5_POINTS, Measure.CES5_SQUARES, 1, 5),
              new Formula.Scale(
                  Measure.CES7_ANSWERS, Measure.CES7_POINTS, Measure.CES7_SQUARES, 1, 7)),
          false);

  static final List<Kpi> ALL =
      List.of(
          new Kpi(
              KpiCode.REPEAT_RATE,
              new Text("Taux de réitération", "Repeat rate"),
              new Text(
                  "Part des demandes du même client pour le même motif, dans la fenêtre (7 jours par défaut).",
                  "Share of contacts by the same customer for the same reason within the window (7 days by default)."),
              new Text(
                  "Réitérations ÷ demandes dont le client et le motif sont connus",
                  "Repeats ÷ contacts whose customer and reason are known"),
              new Formula.Ratio(Measure.REPEATED, Measure.TRACEABLE, Measure.TRACEABLE),
              Unit.PERCENT,
              Direction.DOWN,
              Family.RESOLUTION,
              Stage.IMPACT,
              EventDay.ARRIVAL,
              new Text(
                  "Par motif, avec les verbatims : où la réponse reste-t-elle incomplète ?",
                  "By reason, with the verbatims: where is the answer incomplete?"),
              new Text(
                  "Sans identifiant de client, une réitération ne se voit pas.",
                  "Without a customer identifier a repeat cannot be seen."),
              List.of(KpiCode.FCR, KpiCode.AHT, KpiCode.CONTACT_VOLUME),
              OptionalInt.empty(),
              WorkedExample.ofSource(
                  new Text(
                      "Sur 700 demandes, 70 viennent d’un client déjà venu pour le même motif dans les 7 jours.",
                      "Of 700 contacts, 70 come from a customer who had come for the same reason within 7 days."),
                  Evidence.of(Tally.of(Measure.REPEATED, 70).plus(Measure.TRACEABLE, 700))),
              List.of(Source.S0, Source.S1)),
          new Kpi(
              KpiCode.CSAT,
              new Text("Taux de satisfaction client", "Customer satisfaction"),
              new Text(
                  "Part des réponses à chaud qui disent le client satisfait (quart supérieur de l’échelle : 4 et 5 sur 5).",
                  "Share of answers given on the spot that say the customer is satisfied (top quarter of the scale: 4 and 5 of 5)."),
              new Text("Clients satisfaits ÷ réponses", "Satisfied customers ÷ answers"),
              new Formula.Ratio(Measure.CSAT_SATISFIED, Measure.CSAT_ANSWERS, Measure.CSAT_ANSWERS),
              Unit.PERCENT,
              Direction.UP,
              Family.SATISFACTION,
              Stage.IMPACT,
              EventDay.ANSWER,
              new Text(
                  "Par canal, motif et équipe, avec le verbatim : pourquoi ?",
                  "By channel, reason and team, with the verbatim: why?"),
              new Text(
                  "Seuls ceux qui répondent comptent ; une baisse vient souvent du parcours, pas des conseillers.",
                  "Only those who answer count; a fall often comes from the journey, not from the staff."),
              List.of(KpiCode.FCR, KpiCode.CES, KpiCode.FIRST_RESPONSE_TIME),
              OptionalInt.empty(),
              WorkedExample.ofSource(
                  new Text(
                      "Sur 120 réponses, 84 disent le client satisfait.",
                      "Of 120 answers, 84 say the customer is satisfied."),
                  Evidence.of(
                      Tally.of(Measure.CSAT_SATISFIED, 84).plus(Measure.CSAT_ANSWERS, 120))),
              List.of(Source.S1)),
          new Kpi(
              KpiCode.NPS,
              new Text("Net Promoter Score", "Net Promoter Score"),
              new Text(
                  "Part des promoteurs (9–10) moins part des détracteurs (0–6), de −100 à +100.",
                  "Share of promoters (9–10) less share of detractors (0–6), from −100 to +100."),
              new Text(
                  "(Promoteurs − détracteurs) ÷ réponses", "(Promoters − detractors) ÷ answers"),
              new Formula.NetScore(
                  Measure.NPS_PROMOTERS, Measure.NPS_DETRACTORS, Measure.NPS_ANSWERS),
              Unit.POINTS,
              Direction.UP,
              Family.SATISFACTION,
              Stage.IMPACT,
              EventDay.ANSWER,
              new Text(
                  "Dans le temps et par segment, avec les raisons données.",
                  "Over time and by segment, with the reasons given."),
              new Text(
                  "Il dit la relation à la marque, pas la qualité d’un échange.",
                  "It tells the relation to the brand, not the quality of one exchange."),
              List.of(KpiCode.CSAT, KpiCode.CES, KpiCode.REPEAT_RATE),
              OptionalInt.empty(),
              WorkedExample.ofSource(
                  new Text(
                      "Sur 100 réponses, 55 promoteurs et 20 détracteurs : 55 % − 20 %.",
                      "Of 100 answers, 55 promoters and 20 detractors: 55% − 20%."),
                  Evidence.of(
                      Tally.of(Measure.NPS_PROMOTERS, 55)
                          .plus(Measure.NPS_DETRACTORS, 20)
                          .plus(Measure.NPS_ANSWERS, 100))),
              List.of(Source.S1)),
          new Kpi(
              KpiCode.CES,
              new Text("Customer Effort Score", "Customer Effort Score"),
              new Text(
                  "Facilité ressentie par le client pour obtenir sa réponse ; « facile » est haut.",
                  "How easy it was for the customer to get an answer; “easy” is high."),
              new Text("Somme des points ÷ réponses", "Sum of points ÷ answers"),
              EFFORT,
              Unit.POINTS,
              Direction.UP,
              Family.SATISFACTION,
              Stage.IMPACT,
              EventDay.ANSWER,
              new Text(
                  "Pour améliorer les parcours et le selfcare.",
                  "To improve journeys and self-care."),
              new Text(
                  "Les échelles 1–5 et 1–7 ne se comparent pas sans conversion.",
                  "Scales 1–5 and 1–7 do not compare without conversion."),
              List.of(KpiCode.FCR, KpiCode.REPEAT_RATE, KpiCode.CSAT),
              OptionalInt.empty(),
              WorkedExample.ofSource(
                  new Text(
                      "80 réponses sur une échelle de 1 à 5 font 320 points.",
                      "80 answers on a scale from 1 to 5 make 320 points."),
                  Evidence.of(Tally.of(Measure.CES5_POINTS, 320).plus(Measure.CES5_ANSWERS, 80))),
              List.of(Source.S1, Source.S2, Source.S3, Source.S4)),
          new Kpi(
              KpiCode.DIGITAL_CES,
              new Text("CES digital", "Digital CES"),
              new Text(
                  "Facilité ressentie par le client sur les seuls canaux en autonomie (espace client, FAQ, robots) ; « facile » est haut.",
                  "How easy it was for the customer on self-care channels only (customer area, FAQ, bots); “easy” is high."),
              new Text(
                  "Somme des points ÷ réponses, sur le seul selfcare",
                  "Sum of points ÷ answers, on self-care only"),
              new Formula.Narrowed(SELFCARE, EFFORT),
              Unit.POINTS,
              Direction.UP,
              Family.SATISFACTION,
              Stage.IMPACT,
              EventDay.ANSWER,
              new Text(
                  "Page par page et motif par motif : où le client abandonne-t-il l’autonomie ?",
                  "Page by page and reason by reason: where does the customer give up helping themselves?"),
              new Text(
                  "Ceux qui quittent le parcours sans répondre l’ont trouvé plus difficile encore.",
                  "Those who leave the journey without answering found it harder still."),
              List.of(KpiCode.CES, KpiCode.DIGITAL_CSAT, KpiCode.REPEAT_RATE),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "100 réponses données après un passage en selfcare, sur une échelle de 1 à 5, font 410 points.",
                      "100 answers given after self-care, on a scale from 1 to 5, make 410 points."),
                  Evidence.of(Tally.of(Measure.CES5_POINTS, 410).plus(Measure.CES5_ANSWERS, 100))),
              List.of(Source.S1)),
          new Kpi(
              KpiCode.DIGITAL_CSAT,
              new Text("Satisfaction digitale", "Digital satisfaction"),
              new Text(
                  "Part des réponses qui disent le client satisfait, sur les seuls canaux en autonomie (quart supérieur de l’échelle).",
                  "Share of answers that say the customer is satisfied, on self-care channels only (top quarter of the scale)."),
              new Text(
                  "Clients satisfaits ÷ réponses, sur le seul selfcare",
                  "Satisfied customers ÷ answers, on self-care only"),
              new Formula.Narrowed(
                  SELFCARE,
                  new Formula.Ratio(
                      Measure.CSAT_SATISFIED, Measure.CSAT_ANSWERS, Measure.CSAT_ANSWERS)),
              Unit.PERCENT,
              Direction.UP,
              Family.SATISFACTION,
              Stage.IMPACT,
              EventDay.ANSWER,
              new Text(
                  "Avec le taux de résolution du selfcare : un parcours apprécié doit aussi aboutir.",
                  "With self-care resolution: a journey that pleases must also lead to its goal."),
              new Text(
                  "Elle ne se compare pas à la satisfaction après un échange : les demandes simples vont au selfcare.",
                  "It does not compare with satisfaction after an exchange: simple requests go to self-care."),
              List.of(KpiCode.CSAT, KpiCode.DIGITAL_CES, KpiCode.CONTACT_VOLUME),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "Sur 200 réponses données après un passage en selfcare, 132 disent le client satisfait.",
                      "Of 200 answers given after self-care, 132 say the customer is satisfied."),
                  Evidence.of(
                      Tally.of(Measure.CSAT_SATISFIED, 132).plus(Measure.CSAT_ANSWERS, 200))),
              List.of(Source.S1)));

  private ImpactKpis() {}
}
