package fr.boussole.domain.kpi;

import fr.boussole.domain.measure.Distribution;
import fr.boussole.domain.measure.Level;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
import fr.boussole.domain.scope.ChannelKind;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Narrowing;
import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.OptionalInt;

/** KPIs read before the exchange: access and flow. */
final class AccessKpis {

  static final List<Kpi> ALL =
      List.of(
          new Kpi(
              KpiCode.CONTACT_VOLUME,
              new Text("Volume de demandes reçues", "Contact volume"),
              new Text(
                  "Nombre de demandes de clients arrivées, tous canaux retenus.",
                  "Number of customer requests that arrived, on the chosen channels."),
              new Text("Nombre de demandes reçues", "Count of contacts received"),
              new Formula.Total(Measure.RECEIVED),
              Unit.COUNT,
              Direction.NEUTRAL,
              Family.ACCESS,
              Stage.BEFORE,
              EventDay.ARRIVAL,
              new Text(
                  "À rapprocher des motifs : un volume qui monte a presque toujours une cause.",
                  "Read it by reason: a rising volume nearly always has a cause."),
              new Text(
                  "Une baisse peut venir d’un canal fermé ou d’un fichier manquant, pas de clients plus sereins.",
                  "A fall may come from a closed channel or a missing file rather than from calmer customers."),
              List.of(KpiCode.BACKLOG, KpiCode.HANDLED_VOLUME, KpiCode.REPEAT_RATE),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "Un lundi, 120 appels, 45 e-mails et 35 chats arrivent : 200 demandes.",
                      "On a Monday, 120 calls, 45 e-mails and 35 chats arrive: 200 contacts."),
                  Evidence.of(Tally.of(Measure.RECEIVED, 200))),
              List.of(Source.S0)),
          new Kpi(
              KpiCode.CHANNEL_SHARE,
              new Text("Taux d’usage des canaux", "Channel share"),
              new Text(
                  "Part des demandes qui passent par le canal choisi.",
                  "Share of contacts that come through the chosen channel."),
              new Text(
                  "Demandes du canal ÷ toutes les demandes",
                  "Contacts of the channel ÷ all contacts"),
              new Formula.Share(Measure.RECEIVED, Dimension.CHANNEL),
              Unit.PERCENT,
              Direction.NEUTRAL,
              Family.ACCESS,
              Stage.BEFORE,
              EventDay.ARRIVAL,
              new Text(
                  "À suivre quand un canal ouvre ou ferme : un report change toutes les moyennes.",
                  "Watch it when a channel opens or closes: a shift changes every average."),
              new Text(
                  "Un indicateur global peut baisser sans qu’aucun canal n’ait reculé, par simple report.",
                  "An overall figure may fall although no channel got worse, merely because volume moved."),
              List.of(KpiCode.CONTACT_VOLUME, KpiCode.CSAT, KpiCode.FIRST_RESPONSE_TIME),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "Sur 1 200 demandes reçues, tous canaux réunis, 300 passent par le téléphone.",
                      "Of 1,200 contacts received on all channels, 300 come by phone."),
                  Evidence.of(Tally.of(Measure.RECEIVED, 300))
                      .withReference(Evidence.of(Tally.of(Measure.RECEIVED, 1_200)))),
              List.of(Source.S0)),
          new Kpi(
              KpiCode.ASA,
              new Text("Délai d’attente moyen", "Average speed of answer"),
              new Text(
                  "Temps moyen passé en file avant d’être pris en charge, pour les demandes répondues.",
                  "Mean time in the queue before being taken in charge, for answered contacts."),
              new Text(
                  "Somme des attentes ÷ demandes répondues dont l’attente est connue",
                  "Sum of waits ÷ answered contacts whose wait is known"),
              new Formula.MeanDuration(Measure.WAIT_SECONDS, Measure.WAITED, Distribution.WAIT),
              Unit.SECONDS,
              Direction.DOWN,
              Family.ACCESS,
              Stage.BEFORE,
              EventDay.ARRIVAL,
              new Text(
                  "À lire par tranche horaire et avec les effectifs présents.",
                  "Read it by time slot and with the staff on duty."),
              new Text(
                  "Ceux qui ont raccroché n’y figurent pas : lire le taux d’abandon à côté.",
                  "Those who hung up are not in it: read the abandon rate beside it."),
              List.of(KpiCode.ABANDON_RATE, KpiCode.SERVICE_LEVEL, KpiCode.CSAT),
              OptionalInt.empty(),
              WorkedExample.ofSource(
                  new Text(
                      "600 appels répondus, qui ont attendu 18 000 secondes en tout.",
                      "600 answered calls that waited 18,000 seconds in all."),
                  Evidence.of(Tally.of(Measure.WAIT_SECONDS, 18_000).plus(Measure.WAITED, 600))),
              List.of(Source.S1)),
          new Kpi(
              KpiCode.SERVICE_LEVEL,
              new Text("Taux de service (SLA)", "Service level"),
              new Text(
                  "Part des demandes reçues qui ont eu une réponse dans le seuil de leur canal (seuil compris).",
                  "Share of received contacts answered within their channel’s threshold (inclusive)."),
              new Text(
                  "Répondues dans le seuil ÷ demandes reçues",
                  "Answered within the threshold ÷ contacts received"),
              new Formula.Ratio(Measure.IN_TIME, Measure.TIMED, Measure.TIMED_ANSWERED),
              Unit.PERCENT,
              Direction.UP,
              Family.ACCESS,
              Stage.BEFORE,
              EventDay.ARRIVAL,
              new Text(
                  "Un seuil réaliste par canal et par type de demande.",
                  "A realistic threshold for each channel and type of request."),
              new Text(
                  "L’exiger sans ajuster les moyens déplace le problème vers la qualité et les rappels.",
                  "Demanding it without the means moves the problem to quality and repeat calls."),
              List.of(
                  KpiCode.ASA, KpiCode.ABANDON_RATE, KpiCode.SOCIAL_RESPONSIVENESS, KpiCode.FCR),
              OptionalInt.empty(),
              WorkedExample.ofSource(
                  new Text(
                      "Sur 900 appels reçus, 720 ont une réponse dans le seuil de 20 secondes.",
                      "Of 900 calls received, 720 are answered within the threshold of 20 seconds."),
                  Evidence.of(
                      Tally.of(Measure.IN_TIME, 720)
                          .plus(Measure.TIMED, 900)
                          .plus(Measure.TIMED_ANSWERED, 810))),
              List.of(Source.S1)),
          new Kpi(
              KpiCode.ABANDON_RATE,
              new Text("Taux d’abandon", "Abandon rate"),
              new Text(
                  "Part des demandes dont le client est parti avant toute réponse.",
                  "Share of contacts whose customer left before any answer."),
              new Text(
                  "Demandes abandonnées ÷ demandes reçues",
                  "Contacts abandoned ÷ contacts received"),
              new Formula.Ratio(Measure.ABANDONED, Measure.RECEIVED, Measure.RECEIVED),
              Unit.PERCENT,
              Direction.DOWN,
              Family.ACCESS,
              Stage.BEFORE,
              EventDay.ARRIVAL,
              new Text(
                  "À rapprocher de l’attente et des messages d’accueil.",
                  "Read it with the wait and the waiting messages."),
              new Text(
                  "Les abandons très courts (erreurs de numéro) comptent aussi.",
                  "Very short abandons (wrong numbers) count too."),
              List.of(KpiCode.ASA, KpiCode.SERVICE_LEVEL, KpiCode.REPEAT_RATE),
              OptionalInt.empty(),
              WorkedExample.ofSource(
                  new Text(
                      "Sur 900 appels reçus, 90 clients raccrochent avant toute réponse.",
                      "Of 900 calls received, 90 customers hang up before any answer."),
                  Evidence.of(Tally.of(Measure.ABANDONED, 90).plus(Measure.RECEIVED, 900))),
              List.of(Source.S1, Source.S2)),
          new Kpi(
              KpiCode.ANSWER_RATE,
              new Text("Taux de décroché (TDT)", "Answer rate"),
              new Text(
                  "Part des demandes reçues qui ont obtenu une réponse.",
                  "Share of received contacts that got an answer."),
              new Text(
                  "Demandes répondues ÷ demandes reçues", "Contacts answered ÷ contacts received"),
              new Formula.Ratio(Measure.ANSWERED, Measure.RECEIVED, Measure.RECEIVED),
              Unit.PERCENT,
              Direction.UP,
              Family.ACCESS,
              Stage.BEFORE,
              EventDay.ARRIVAL,
              new Text(
                  "Le complément du taux de service : répondu, mais en combien de temps ?",
                  "The complement of the service level: answered, but how soon?"),
              new Text(
                  "Les demandes récentes encore sans réponse le font baisser provisoirement.",
                  "Recent contacts still waiting lower it for a while."),
              List.of(KpiCode.SERVICE_LEVEL, KpiCode.ABANDON_RATE, KpiCode.BACKLOG),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "Sur 500 appels reçus, 460 sont décrochés.",
                      "Of 500 calls received, 460 are answered."),
                  Evidence.of(Tally.of(Measure.ANSWERED, 460).plus(Measure.RECEIVED, 500))),
              List.of(Source.S3)),
          new Kpi(
              KpiCode.FIRST_RESPONSE_TIME,
              new Text("Délai moyen de réponse (DMR)", "First response time"),
              new Text(
                  "Temps moyen entre l’arrivée d’une demande et la première réponse, en temps calendaire.",
                  "Mean time from a contact’s arrival to the first response, in calendar time."),
              new Text(
                  "Somme (première réponse − arrivée) ÷ demandes répondues",
                  "Sum of (first response − arrival) ÷ answered contacts"),
              new Formula.MeanDuration(
                  Measure.RESPONSE_SECONDS, Measure.RESPONDED, Distribution.RESPONSE),
              Unit.SECONDS,
              Direction.DOWN,
              Family.ACCESS,
              Stage.BEFORE,
              EventDay.ARRIVAL,
              new Text(
                  "Canal par canal : un chat ne se compare pas à un e-mail. La médiane montre le cas courant.",
                  "Channel by channel: a chat does not compare with an e-mail. The median shows the usual case."),
              new Text(
                  "Une réponse rapide qui ne résout rien fait revenir le client.",
                  "A quick response that solves nothing brings the customer back."),
              List.of(KpiCode.RESOLUTION_TIME, KpiCode.REPEAT_RATE, KpiCode.CES),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "5 chats reçoivent leur première réponse après 20, 30, 40, 50 et 160 secondes : un seul cas long écarte la moyenne de la médiane.",
                      "5 chats get their first response after 20, 30, 40, 50 and 160 seconds: one long case takes the mean away from the median."),
                  Evidence.ofDurations(
                      new Formula.MeanDuration(
                          Measure.RESPONSE_SECONDS, Measure.RESPONDED, Distribution.RESPONSE),
                      20,
                      30,
                      40,
                      50,
                      160)),
              List.of(Source.S2, Source.S4)),
          new Kpi(
              KpiCode.SOCIAL_RESPONSIVENESS,
              new Text("Taux de réactivité réseaux sociaux", "Social media responsiveness"),
              new Text(
                  "Part des messages reçus sur les réseaux sociaux qui ont eu une réponse dans le seuil (une heure, sauf autre règle).",
                  "Share of messages received on social media that were answered within the threshold (an hour, unless the rules differ)."),
              new Text(
                  "Messages répondus dans le seuil ÷ messages reçus, sur les seuls réseaux sociaux",
                  "Messages answered within the threshold ÷ messages received, on social media only"),
              new Formula.Narrowed(
                  new Narrowing.Channels(ChannelKind.SOCIAL),
                  new Formula.Ratio(Measure.IN_TIME, Measure.TIMED, Measure.TIMED_ANSWERED)),
              Unit.PERCENT,
              Direction.UP,
              Family.ACCESS,
              Stage.BEFORE,
              EventDay.ARRIVAL,
              new Text(
                  "À lire avec les heures d’ouverture du canal : un message du soir attend le matin.",
                  "Read it with the channel’s opening hours: a message of the evening waits for the morning."),
              new Text(
                  "Une première réponse rapide, comme « écrivez-nous en privé », ne dit rien de la résolution.",
                  "A quick first answer, such as “write to us in private”, says nothing about resolution."),
              List.of(KpiCode.SERVICE_LEVEL, KpiCode.FIRST_RESPONSE_TIME, KpiCode.CSAT),
              OptionalInt.empty(),
              WorkedExample.ofSource(
                  new Text(
                      "Sur 240 messages reçus sur les réseaux sociaux, 180 ont une réponse dans le seuil.",
                      "Of 240 messages received on social media, 180 are answered within the threshold."),
                  Evidence.of(
                      Tally.of(Measure.IN_TIME, 180)
                          .plus(Measure.TIMED, 240)
                          .plus(Measure.TIMED_ANSWERED, 210))),
              List.of(Source.S1)),
          new Kpi(
              KpiCode.BACKLOG,
              new Text("Backlog", "Backlog"),
              new Text(
                  "Demandes encore ouvertes à la fin du dernier jour de la période.",
                  "Contacts still open at the end of the period’s last day."),
              new Text(
                  "Demandes reçues jusqu’à ce jour − demandes sorties (résolues, closes, abandonnées) jusqu’à ce jour",
                  "Contacts received up to that day − contacts settled (resolved, closed, abandoned) up to it"),
              new Formula.Stock(Level.BACKLOG),
              Unit.COUNT,
              Direction.DOWN,
              Family.ACCESS,
              Stage.BEFORE,
              EventDay.PERIOD_END,
              new Text(
                  "Avec le volume traité : un stock qui monte annonce des délais.",
                  "With the handled volume: a rising stock announces delays."),
              new Text(
                  "C’est un stock, pas la différence du jour.",
                  "It is a stock, not the day’s difference."),
              List.of(KpiCode.CONTACT_VOLUME, KpiCode.RESOLVED_VOLUME, KpiCode.RESOLUTION_TIME),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "42 demandes sont ouvertes le lundi matin ; dans la semaine, 100 arrivent et 90 sont soldées.",
                      "42 contacts are open on Monday morning; during the week 100 arrive and 90 are settled."),
                  Evidence.of(Tally.of(Measure.SINGLE, 100).plus(Measure.SETTLED, 90))
                      .withOpening(Level.BACKLOG, 42)),
              List.of(Source.S0)));

  private AccessKpis() {}
}
