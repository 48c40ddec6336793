package fr.boussole.domain.kpi;

import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
import fr.boussole.domain.scope.ChannelKind;
import fr.boussole.domain.scope.Narrowing;
import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.OptionalInt;

/** KPIs of how a contact is carried on, read during the exchange. */
final class CourseKpis {

  private static final Formula.MeanDuration CASE =
      new Formula.MeanDuration(
          Measure.CASE_SECONDS, Measure.CASE_KNOWN, Distribution.CASE_HANDLING);

  static final List<Kpi> ALL =
      List.of(
          new Kpi(
              KpiCode.CASE_HANDLING_TIME,
              new Text("Temps de traitement moyen (TTM)", "Case handling time"),
              new Text(
                  "Temps moyen entre la prise en charge d’une demande et la clôture de son dossier.",
                  "Mean time from taking charge of a contact to closing its case."),
              new Text(
                  "Somme (clôture − prise en charge) ÷ dossiers clos",
                  "Sum of (closing − taking charge) ÷ cases closed"),
              CASE,
              Unit.SECONDS,
              Direction.DOWN,
              Family.PRODUCTIVITY,
              Stage.DURING,
              EventDay.SETTLEMENT,
              new Text(
                  "Avec la DMT : il compte l’attente entre les échanges, elle ne compte que le travail.",
                  "With the average handling time: this counts the waiting between exchanges, that only the work."),
              new Text(
                  "Une clôture automatique après quelques jours l’allonge sans que personne n’ait travaillé : voir la médiane.",
                  "Cases that close by themselves after some days lengthen it although nobody worked: see the median."),
              List.of(KpiCode.AHT, KpiCode.RESOLUTION_TIME, KpiCode.BACKLOG),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "4 dossiers sont clos 1 h, 2 h, 3 h et 18 h après leur prise en charge : la médiane de 2 h 30 montre le cas courant.",
                      "4 cases are closed 1 h, 2 h, 3 h and 18 h after they were taken charge of: the median of 2 h 30 shows the usual case."),
                  Evidence.ofDurations(CASE, 3_600, 2 * 3_600, 3 * 3_600, 18 * 3_600)),
              List.of(Source.S0, Source.S2)),
          new Kpi(
              KpiCode.PRIVATE_SWITCH_RATE,
              new Text("Taux de bascule en privé", "Private switch rate"),
              new Text(
                  "Part des messages publics traités sur les réseaux sociaux que l’on a fait passer en privé.",
                  "Share of the public social media messages handled that were moved to private."),
              new Text(
                  "Messages publics passés en privé ÷ messages publics traités",
                  "Public messages moved to private ÷ public messages handled"),
              new Formula.Narrowed(
                  new Narrowing.Channels(ChannelKind.SOCIAL),
                  new Formula.Ratio(
                      Measure.MOVED_PRIVATE, Measure.PUBLIC_HANDLED, Measure.PUBLIC_HANDLED)),
              Unit.PERCENT,
              Direction.BAND,
              Family.RESOLUTION,
              Stage.DURING,
              EventDay.ARRIVAL,
              new Text(
                  "Par motif : ce qui touche aux données personnelles passe en privé, le reste se règle devant tous.",
                  "By reason: what touches personal data goes private, the rest is settled in front of everybody."),
              new Text(
                  "Un taux haut protège les données ou cache les réponses : lire les motifs avant de juger.",
                  "A high rate protects data or hides the answers: read the reasons before judging."),
              List.of(KpiCode.SOCIAL_RESPONSIVENESS, KpiCode.FCR, KpiCode.CSAT),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "Sur 120 messages publics traités, 36 passent en privé.",
                      "Of 120 public messages handled, 36 are moved to private."),
                  Evidence.of(
                      Tally.of(Measure.MOVED_PRIVATE, 36).plus(Measure.PUBLIC_HANDLED, 120))),
              List.of(Source.S1)),
          new Kpi(
              KpiCode.ARGUED_CONTACTS,
              new Text("Taux de contacts argumentés", "Argued contacts"),
              new Text(
                  "Part des appels répondus au cours desquels un véritable argumentaire de vente a été présenté.",
                  "Share of the calls answered during which a real sales argument was made."),
              new Text(
                  "Appels argumentés ÷ appels répondus dont l’argumentation est renseignée",
                  "Calls argued ÷ calls answered and known to be argued or not"),
              new Formula.Narrowed(
                  new Narrowing.Channels(ChannelKind.PHONE),
                  new Formula.Ratio(Measure.ARGUED, Measure.ARGUED_KNOWN, Measure.ARGUED_KNOWN)),
              Unit.PERCENT,
              Direction.UP,
              Family.JOURNEY,
              Stage.DURING,
              EventDay.ARRIVAL,
              new Text(
                  "Sur les motifs où une offre a un sens, avec la satisfaction à côté.",
                  "On the reasons for which an offer makes sense, with satisfaction beside it."),
              new Text(
                  "Argumenter n’est pas vendre, et argumenter devant un client en colère coûte plus que cela ne rapporte.",
                  "An argument is no sale, and one made to an angry customer costs more than it brings."),
              List.of(KpiCode.AHT, KpiCode.CSAT, KpiCode.FCR),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "Sur 240 appels répondus dont l’argumentation est renseignée, 96 ont donné lieu à un véritable argumentaire.",
                      "Of 240 calls answered and known to be argued or not, 96 came with a real sales argument."),
                  Evidence.of(Tally.of(Measure.ARGUED, 96).plus(Measure.ARGUED_KNOWN, 240))),
              List.of(Source.S4)));

  private CourseKpis() {}
}
