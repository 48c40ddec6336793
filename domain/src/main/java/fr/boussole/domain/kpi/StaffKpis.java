package fr.boussole.domain.kpi;

import fr.boussole.domain.measure.Level;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** KPIs of those who answer: do they stay, and how are they? Never told of a person. */
final class StaffKpis {

  private static final long HOUR = 3_600;

  private static final Formula.ScaledMean ENGAGEMENT =
      new Formula.ScaledMean(
          List.of(
              new Formula.Scale(
                  Measure.ENGAGEMENT5_ANSWERS,
                  Measure.ENGAGEMENT5_POINTS,
                  Measure.ENGAGEMENT5_SQUARES,
                  1,
                  5),
              new Formula.Scale(
                  Measure.ENGAGEMENT10_ANSWERS,
                  Measure.ENGAGEMENT10_POINTS,
                  Measure.ENGAGEMENT10_SQUARES,
                  1,
                  10)),
          false);

  static final List<Kpi> ALL =
      List.of(
          new Kpi(
              KpiCode.ENPS,
              new Text("eNPS", "eNPS"),
              new Text(
                  "Part des collaborateurs qui recommandent leur employeur (9–10) moins part de ceux qui le déconseillent (0–6), de −100 à +100.",
                  "Share of the staff who recommend their employer (9–10) less share of those who advise against it (0–6), from −100 to +100."),
              new Text(
                  "(Promoteurs − détracteurs) ÷ réponses", "(Promoters − detractors) ÷ answers"),
              new Formula.NetScore(
                  Measure.ENPS_PROMOTERS, Measure.ENPS_DETRACTORS, Measure.ENPS_ANSWERS),
              Unit.POINTS,
              Direction.UP,
              Family.STAFF,
              Stage.IMPACT,
              EventDay.ANSWER,
              new Text(
                  "Dans le temps et par équipe, avec les raisons données ; toujours anonyme : rien n’est montré en dessous de cinq réponses.",
                  "Over time and by team, with the reasons given; always anonymous: nothing is shown of fewer than five answers."),
              new Text(
                  "Le taux de réponse compte autant que le score : ceux qui vont mal répondent parfois le moins. Ne se compare pas au NPS des clients.",
                  "The response rate matters as much as the score: those who feel bad sometimes answer least. It does not compare with the customers’ NPS."),
              List.of(KpiCode.ENGAGEMENT, KpiCode.TURNOVER, KpiCode.ABSENTEEISM),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "Sur 50 réponses, 25 promoteurs et 10 détracteurs : 50 % − 20 %.",
                      "Of 50 answers, 25 promoters and 10 detractors: 50% − 20%."),
                  Evidence.of(
                      Tally.of(Measure.ENPS_PROMOTERS, 25)
                          .plus(Measure.ENPS_DETRACTORS, 10)
                          .plus(Measure.ENPS_ANSWERS, 50))),
              List.of(Source.S4)),
          new Kpi(
              KpiCode.ENGAGEMENT,
              new Text("Engagement collaborateur", "Staff engagement"),
              new Text(
                  "Note moyenne donnée par les collaborateurs aux questions d’engagement.",
                  "Mean score that the staff give to questions about engagement."),
              new Text("Somme des points ÷ réponses", "Sum of points ÷ answers"),
              ENGAGEMENT,
              Unit.POINTS,
              Direction.UP,
              Family.STAFF,
              Stage.IMPACT,
              EventDay.ANSWER,
              new Text(
                  "À intervalles réguliers et par équipe, puis en parler avec elle : une enquête sans suite décourage la suivante.",
                  "At regular intervals and by team, then talk about it with them: a survey without follow-up discourages the next one."),
              new Text(
                  "Les échelles 1–5 et 1–10 ne se comparent pas sans conversion ; rien n’est montré en dessous de cinq réponses.",
                  "Scales 1–5 and 1–10 do not compare without conversion; nothing is shown of fewer than five answers."),
              List.of(KpiCode.ENPS, KpiCode.TURNOVER, KpiCode.CSAT),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "40 réponses sur une échelle de 1 à 5 font 152 points.",
                      "40 answers on a scale from 1 to 5 make 152 points."),
                  Evidence.of(
                      Tally.of(Measure.ENGAGEMENT5_POINTS, 152)
                          .plus(Measure.ENGAGEMENT5_ANSWERS, 40))),
              List.of(Source.S4)),
          new Kpi(
              KpiCode.TURNOVER,
              new Text("Taux de turnover", "Staff turnover"),
              new Text(
                  "Part de l’effectif qui a quitté le service pendant la période.",
                  "Share of the staff who left during the period."),
              new Text(
                  "Départs ÷ effectif moyen (moyenne des effectifs à la fin de chaque jour)",
                  "Leavers ÷ average headcount (mean of the headcounts at the end of each day)"),
              new Formula.Quotient(
                  new Amount.Sum(Measure.STAFF_LEFT),
                  new Amount.Average(Level.STAFF),
                  new Amount.Average(Level.STAFF),
                  Set.of()),
              Unit.PERCENT,
              Direction.DOWN,
              Family.STAFF,
              Stage.IMPACT,
              EventDay.RECORD,
              new Text(
                  "Sur douze mois glissants, avec l’engagement : chaque départ coûte un recrutement, une formation et de la qualité.",
                  "Over twelve rolling months, with engagement: each departure costs a recruitment, a training and some quality."),
              new Text(
                  "Sur un mois, un seul départ le fait bondir ; un taux mensuel ne se compare pas à un taux annuel. Qui change d’équipe n’est pas compté comme parti.",
                  "Over a month a single departure makes it leap; a monthly rate does not compare with a yearly one. Who changes team does not count as gone."),
              List.of(KpiCode.ENGAGEMENT, KpiCode.ENPS, KpiCode.ABSENTEEISM),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "6 départs dans l’année, pour un effectif moyen de 40 personnes.",
                      "6 leavers in the year, for an average headcount of 40 people."),
                  Evidence.of(Tally.of(Measure.STAFF_LEFT, 6)).withAverage(Level.STAFF, 40)),
              List.of(Source.S4)),
          new Kpi(
              KpiCode.ABSENTEEISM,
              new Text("Taux d’absentéisme", "Absenteeism"),
              new Text(
                  "Part du temps planifié qui a été un temps d’absence.",
                  "Share of the planned time that was absence."),
              new Text("Temps d’absence ÷ temps planifié", "Absence time ÷ planned time"),
              new Formula.Quotient(
                  Measure.ABSENT_SECONDS, Measure.ABSENT_OF_SECONDS, Measure.AGENT_DAYS_TOLD),
              Unit.PERCENT,
              Direction.DOWN,
              Family.STAFF,
              Stage.IMPACT,
              EventDay.RECORD,
              new Text(
                  "Par équipe et dans le temps, avec la charge : une hausse dit souvent un rythme qui ne tient pas.",
                  "By team and over time, with the load: a rise often says that the pace cannot be kept up."),
              new Text(
                  "Il ne dit ni pourquoi ni qui : jamais par personne. Une épidémie ou les congés qu’un outil compte comme absences le font monter.",
                  "It says neither why nor who: never by person. An epidemic, or leave that a tool counts as absence, makes it rise."),
              List.of(KpiCode.OCCUPANCY, KpiCode.ENGAGEMENT, KpiCode.TURNOVER),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "Un mois de 1 400 h planifiées, dont 84 h d’absence.",
                      "A month of 1,400 h planned, of which 84 h absent."),
                  Evidence.of(
                      Tally.of(Measure.ABSENT_SECONDS, 84 * HOUR)
                          .plus(Measure.ABSENT_OF_SECONDS, 1_400 * HOUR)
                          .plus(Measure.AGENT_DAYS_TOLD, 200))),
              List.of(Source.S4)),
          new Kpi(
              KpiCode.TRAINING,
              new Text("Taux de formation", "Training time"),
              new Text(
                  "Temps de formation par personne de l’effectif sur la période.",
                  "Training time a person of the staff in the period."),
              new Text("Temps de formation ÷ effectif moyen", "Training time ÷ average headcount"),
              new Formula.Quotient(
                  new Amount.Sum(Measure.TRAINING_SECONDS),
                  new Amount.Average(Level.STAFF),
                  new Amount.Average(Level.STAFF),
                  Set.of(Measure.TRAINING_KNOWN)),
              Unit.SECONDS,
              Direction.UP,
              Family.STAFF,
              Stage.IMPACT,
              EventDay.RECORD,
              new Text(
                  "Sur un trimestre ou une année, avec la qualité et la résolution au premier contact, que la formation doit faire monter.",
                  "Over a quarter or a year, with quality and first contact resolution, which training is to raise."),
              new Text(
                  "Des heures ne disent pas ce qui a été appris ; une moyenne cache ceux qui n’ont rien reçu. Il faut le fichier de l’effectif à côté des journées d’agent.",
                  "Hours do not say what was learnt; a mean hides those who had none. It needs the file of staff beside that of agent days."),
              List.of(KpiCode.FCR, KpiCode.ENGAGEMENT, KpiCode.TURNOVER),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "210 h de formation dans le trimestre, pour un effectif moyen de 42 personnes.",
                      "210 h of training in the quarter, for an average headcount of 42 people."),
                  Evidence.of(
                          Tally.of(Measure.TRAINING_SECONDS, 210 * HOUR)
                              .plus(Measure.TRAINING_KNOWN, 900))
                      .withAverage(Level.STAFF, 42)),
              List.of(Source.S4)));

  private StaffKpis() {}
}
