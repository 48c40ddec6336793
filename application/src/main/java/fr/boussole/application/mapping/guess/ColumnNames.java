package fr.boussole.application.mapping.guess;

import fr.boussole.application.importing.Column;
import fr.boussole.application.mapping.Fingerprint;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What other tools call our columns, in French and English; the likeliest name first. */
final class ColumnNames {

  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry(
              "external_id",
              "id, identifiant, ticket id, call id, conversation id, numéro, numéro du ticket, n° ticket, référence, ref, ticket, uuid, case number, response id, respondent id"),
          Map.entry(
              "channel", "canal, via, source, media type, media, canal de contact, ticket channel"),
          Map.entry(
              "opened_at",
              "créé le, date de création, created at, created time, created, date, date ouverture, date d’ouverture, ouvert le, opened, opening date, start time, début, date de début, date appel, horodatage, timestamp, datetime"),
          Map.entry("direction", "sens, type d’appel, call direction, call type"),
          Map.entry(
              "answered_at",
              "décroché le, répondu le, answered time, answer time, date de réponse, submit date, submitted at, recorded date"),
          Map.entry("abandoned_at", "abandonné le, abandoned time"),
          Map.entry(
              "first_response_at",
              "première réponse, première réponse le, first response, first response time, first responded on, initial response time, date première réponse"),
          Map.entry(
              "resolved_at",
              "résolu le, date de résolution, resolved time, solved at, resolution date, resolved, date résolution"),
          Map.entry(
              "closed_at",
              "fermé le, clos le, clôturé le, date de clôture, closed time, closed, date de fermeture"),
          Map.entry(
              "wait_seconds",
              "attente, temps d’attente, durée d’attente, wait time, waiting time, speed of answer, speed of answer in seconds, asa, time to answer, queue time"),
          Map.entry(
              "talk_seconds",
              "durée, durée d’appel, temps de conversation, durée de conversation, talk time, talk duration, avg talk duration, duration, in call duration, communication"),
          Map.entry("hold_seconds", "mise en attente, temps de mise en attente, hold time, hold"),
          Map.entry(
              "after_contact_seconds",
              "post appel, post-appel, temps post-appel, wrap up time, wrap up, acw, after call work"),
          Map.entry(
              "reason",
              "motif, raison, catégorie, category, topic, subject type, type, thème, sujet"),
          Map.entry("sub_reason", "sous-motif, sous catégorie, sub category, subcategory, subject"),
          Map.entry("team", "équipe, groupe, group, service, file, queue, skill, compétence"),
          Map.entry(
              "agent",
              "conseiller, conseillère, téléconseiller, assignee, owner, utilisateur assigné, assigné à, user, opérateur, agent name, assigned user"),
          Map.entry(
              "customer",
              "client, id client, code client, requester, demandeur, contact, email, e-mail, customer id, customer email, caller id, appelant, from, numéro appelant, téléphone"),
          Map.entry(
              "segment",
              "type de client, catégorie client, company, société, organisation, organization"),
          Map.entry("product", "produit, article, offre, product purchased, item"),
          Map.entry("priority", "priorité, urgence, urgency, ticket priority"),
          Map.entry("status", "statut, état, state, stage, étape, ticket status, résultat"),
          Map.entry(
              "interactions", "échanges, replies, réponses, nombre d’échanges, agent interactions"),
          Map.entry("transfers", "transferts, nombre de transferts"),
          Map.entry("reopened", "rouvert, réouvert, reopens, réouverture"),
          Map.entry(
              "score",
              "note, rating, satisfaction, satisfaction rating, csat, nps, évaluation, customer satisfaction rating, score de satisfaction"),
          Map.entry("contact", "ticket id, conversation, id contact, id ticket, numéro du ticket"),
          Map.entry(
              "verbatim",
              "commentaire, commentaires, comment, feedback, feedback comment, remarque"),
          Map.entry("day", "jour, date, date relevé"),
          Map.entry("amount", "montant, coût, cost, total, prix, ca"),
          Map.entry(
              "joined_on",
              "date d’arrivée, client depuis, signup date, date d’inscription, customer since"),
          Map.entry("left_on", "date de départ, date de résiliation, churn date, cancelled at"),
          Map.entry("ordered_at", "date de commande, order date, commandé le"),
          Map.entry("logged_seconds", "temps connecté, logged in, login time, durée de connexion"),
          Map.entry(
              "handling_seconds", "temps de traitement, handle time, interacting, total handle"),
          Map.entry("available_seconds", "disponible, temps disponible, idle, available"),
          Map.entry("break_seconds", "pause, temps de pause, break"));

  private ColumnNames() {}

  /** The names of a column, our own first, as names are compared. */
  static List<String> of(Column column) {
    return Stream.concat(
            Stream.of(column.word()), Stream.of(KNOWN.getOrDefault(column.word(), "").split(", ")))
        .filter(name -> !name.isBlank())
        .map(Fingerprint::plain)
        .collect(Collectors.toList());
  }
}
