package fr.boussole.domain.kpi;

import fr.boussole.domain.measure.Distinct;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
import fr.boussole.domain.scope.ChannelKind;
import fr.boussole.domain.scope.Narrowing;
import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** KPIs of how contacts are shared among those who handle them. */
final class AgentKpis {

  private static final Amount RESOLVED = new Amount.Different(Distinct.RESOLVED_BY_AGENTS);

  static final List<Kpi> ALL =
      List.of(
          new Kpi(
              KpiCode.CHAT_CONCURRENCY,
              new Text("Simultanéité chat", "Chat concurrency"),
              new Text(
                  "Nombre moyen de chats qu’un agent mène à la fois, quand il en mène au moins un.",
                  "Mean number of chats an agent has in hand at a time, while they have at least one."),
              new Text(
                  "Temps passé sur chaque chat, additionné ÷ temps avec au moins un chat, agent par agent",
                  "Time on each chat, added up ÷ time with at least one chat, agent by agent"),
              new Formula.Narrowed(
                  new Narrowing.Channels(ChannelKind.CHAT),
                  new Formula.Quotient(
                      new Amount.Different(Distinct.ENGAGED_SECONDS),
                      new Amount.Different(Distinct.BUSY_SECONDS),
                      new Amount.Sum(Measure.HANDLED),
                      Set.of())),
              Unit.NUMBER,
              Direction.BAND,
              Family.PRODUCTIVITY,
              Stage.DURING,
              EventDay.DAYS_TOUCHED,
              new Text(
                  "Par équipe, avec la satisfaction et la résolution au premier contact : jusqu’où la qualité tient-elle ?",
                  "By team, with satisfaction and first contact resolution: how far does quality hold?"),
              new Text(
                  "Sans durée de traitement, un chat compte jusqu’à sa clôture : une clôture tardive gonfle la simultanéité.",
                  "Without a handling time a chat counts until it is closed: late closing inflates concurrency."),
              List.of(KpiCode.AHT, KpiCode.CSAT, KpiCode.FCR),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "Un agent mène trois chats, de 10 h 00 à 10 h 10, de 10 h 05 à 10 h 15 et de 10 h 20 à 10 h 30 : 30 minutes de chat en 25 minutes.",
                      "An agent has three chats, from 10:00 to 10:10, from 10:05 to 10:15 and from 10:20 to 10:30: 30 minutes of chat in 25 minutes."),
                  Evidence.of(Tally.of(Measure.HANDLED, 3))
                      .withDistinct(Distinct.ENGAGED_SECONDS, 1_800)
                      .withDistinct(Distinct.BUSY_SECONDS, 1_500)),
              List.of(Source.S1)),
          new Kpi(
              KpiCode.RESOLVED_PER_AGENT,
              new Text("Demandes traitées par agent", "Contacts resolved per agent"),
              new Text(
                  "Nombre moyen de demandes résolues par agent ayant résolu au moins une demande dans la période.",
                  "Mean number of contacts resolved by each agent who resolved at least one within the period."),
              new Text(
                  "Demandes résolues dont l’agent est connu ÷ agents différents qui en ont résolu",
                  "Contacts resolved whose agent is known ÷ different agents who resolved any"),
              new Formula.Quotient(
                  RESOLVED, new Amount.Different(Distinct.ACTIVE_AGENTS), RESOLVED, Set.of()),
              Unit.NUMBER,
              Direction.NEUTRAL,
              Family.ACCESS,
              Stage.AFTER,
              EventDay.RESOLUTION,
              new Text(
                  "Pour dimensionner, par équipe et par canal, sur des périodes de même durée.",
                  "To plan staff, by team and channel, over periods of the same length."),
              new Text(
                  "Ce n’est pas un classement : un agent à temps partiel ou sur les cas difficiles en résout moins.",
                  "It is no ranking: someone part-time or on the hard cases resolves fewer."),
              List.of(KpiCode.RESOLVED_VOLUME, KpiCode.FCR, KpiCode.AHT),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "12 agents résolvent ensemble 1 260 demandes dans le mois.",
                      "12 agents together resolve 1,260 contacts within the month."),
                  Evidence.of(Tally.zero())
                      .withDistinct(Distinct.RESOLVED_BY_AGENTS, 1_260)
                      .withDistinct(Distinct.ACTIVE_AGENTS, 12)),
              List.of(Source.S2)));

  private AgentKpis() {}
}
