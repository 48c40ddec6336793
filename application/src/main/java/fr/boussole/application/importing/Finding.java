package fr.boussole.application.importing;

import fr.boussole.domain.text.Text;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What deserves a look in rows that were taken. Nothing is said of a customer or an agent but on
 * which lines of the file they are.
 */
public enum Finding {
  ANSWERED_BEFORE_OPENED(
      Severity.DOUBT,
      "contact(s) décroché(s) avant leur arrivée : leur attente est inconnue.",
      "contact(s) answered before they arrived: their wait is unknown."),
  ABANDONED_BEFORE_OPENED(
      Severity.DOUBT,
      "contact(s) abandonné(s) avant leur arrivée : leur attente est inconnue.",
      "contact(s) abandoned before they arrived: their wait is unknown."),
  RESPONDED_BEFORE_OPENED(
      Severity.DOUBT,
      "contact(s) dont la première réponse précède l’arrivée : leur délai de réponse est inconnu.",
      "contact(s) responded to before they arrived: their response delay is unknown."),
  RESOLVED_BEFORE_OPENED(
      Severity.DOUBT,
      "contact(s) résolu(s) avant leur arrivée : leur délai de résolution est inconnu.",
      "contact(s) resolved before they arrived: their resolution delay is unknown."),
  CLOSED_BEFORE_OPENED(
      Severity.DOUBT,
      "contact(s) clos avant leur arrivée : la durée de leur dossier est inconnue.",
      "contact(s) closed before they arrived: how long their case took is unknown."),
  RESOLVED_BEFORE_RESPONSE(
      Severity.DOUBT,
      "contact(s) résolu(s), ou clos, avant leur première réponse : la durée de traitement de leur dossier est inconnue.",
      "contact(s) resolved, or closed, before their first response: how long their case was handled is unknown."),
  NEGATIVE_DURATION(
      Severity.DOUBT,
      "durée(s) négative(s) dans « %2$s », prise(s) comme inconnue(s).",
      "negative duration(s) in “%2$s”, taken as unknown."),
  DOUBTFUL_COMMA(
      Severity.DOUBT,
      "nombre(s) comme 1,234 dans « %2$s », lu(s) comme un peu plus de 1 : si cette virgule sépare les milliers, la correspondance doit dire que les décimales suivent un point (decimal).",
      "number(s) like 1,234 in “%2$s”, read as a little more than 1: if this comma divides thousands, the mapping must say that decimals follow a point (decimal)."),
  ABSURD_DURATION(
      Severity.DOUBT,
      "durée(s) invraisemblable(s) dans « %2$s » : plus de 30 jours d’échange ou plus de 366 jours d’attente. Elles comptent comme elles sont.",
      "implausible duration(s) in “%2$s”: more than 30 days of talk, or more than 366 days of waiting. They count as they are."),
  FUTURE(
      Severity.DOUBT,
      "date(s) dans l’avenir, colonne « %2$s » : le fuseau horaire ou l’ordre du jour et du mois est peut-être faux.",
      "date(s) in the future, column “%2$s”: the time zone, or the order of day and month, may be wrong."),
  DUPLICATE_KEY(
      Severity.NOTE,
      "ligne(s) dont l’identifiant figure déjà plus haut dans le fichier : la dernière l’emporte.",
      "row(s) whose identifier was there before in the file: the last one counts."),
  DUPLICATE_CONTENT(
      Severity.DOUBT,
      "contact(s) du même client, du même canal et du même instant qu’un autre, sous un autre identifiant : si c’est le même, il compte deux fois.",
      "contact(s) of the same customer, channel and moment as another, under another identifier: if it is the same, it counts twice."),
  NEW_AGENT(
      Severity.NOTE,
      "agent(s) que ni l’effectif ni les imports précédents ne connaissent : nouveaux venus, ou noms écrits autrement.",
      "agent(s) that neither staff nor earlier imports know: newcomers, or names written otherwise."),
  MANY_VALUES(
      Severity.DOUBT,
      "valeurs nouvelles dans « %2$s » : un identifiant y est peut-être pris pour une catégorie.",
      "new values in “%2$s”: an identifier may have been taken for a category."),
  UNKNOWN_STATUS(
      Severity.DOUBT,
      "contact(s) dont l’état est inconnu, gardé mais sans effet sur les indicateurs : %3$s.",
      "contact(s) whose status word is unknown, kept but without effect on KPIs: %3$s."),
  CLOCK_SKIPPED(
      Severity.NOTE,
      "ligne(s) avec une heure locale sautée au passage à l’heure d’été : avancée d’autant.",
      "row(s) with a local time that the clock skipped in spring: moved forward as it did."),
  CLOCK_REPEATED(
      Severity.NOTE,
      "ligne(s) avec une heure locale vécue deux fois au passage à l’heure d’hiver : comprise comme la première.",
      "row(s) with a local time that the clock showed twice in autumn: taken as the first."),
  SHORT_ROW(
      Severity.NOTE,
      "ligne(s) plus courte(s) que l’en-tête : la fin est prise comme vide.",
      "row(s) shorter than the header: the rest is taken as blank."),
  NAMELESS_VALUE(
      Severity.NOTE,
      "ligne(s) avec une valeur à droite du tableau, dans une colonne sans nom : cette valeur est ignorée.",
      "row(s) with a value right of the table, in a column without a name: that value is ignored."),
  SKIPPED(
      Severity.NOTE,
      "ligne(s) écartée(s) par la correspondance : %3$s.",
      "row(s) skipped by the mapping: %3$s."),
  DAY_ONLY(
      Severity.NOTE,
      "date(s) sans heure dans « %2$s », prise(s) à l’heure que dit la correspondance, sinon à midi.",
      "date(s) without a time in “%2$s”, taken at the time that the mapping tells, else at noon."),
  ASSUMED_ARRIVAL(
      Severity.DOUBT,
      "contact(s) dont le fichier ne dit pas l’arrivée, supposée le %3$s : attente, réponse et résolution n’ont pas de durée.",
      "contact(s) whose arrival the file does not tell, assumed on %3$s: wait, response and resolution have no duration."),
  HOLE(
      Severity.DOUBT,
      "jour(s) sans ligne alors que ce jour de la semaine en a d’habitude : %3$s.",
      "day(s) without rows on which that weekday usually has some: %3$s."),
  TOLD_TWICE(
      Severity.DOUBT,
      "jour(s) dits de deux manières : le même montant compte peut-être deux fois.",
      "day(s) told in two ways: the same amount may count twice."),
  KNOWN_ONE_BY_ONE(
      Severity.NOTE,
      "ligne(s) de contacts par jour ne comptent pas : ces contacts sont connus un à un (%3$s, connus / annoncés).",
      "row(s) of daily contacts do not count: these contacts are known one by one (%3$s, known / told)."),
  TOLD_BY_TEAM(
      Severity.NOTE,
      "ligne(s) de contacts par jour sans équipe ne comptent pas : d’autres lignes du même jour et du même canal disent l’équipe.",
      "row(s) of daily contacts without team do not count: other rows of the same day and channel tell the team.");

  /** How much a finding matters. */
  public enum Severity {
    /** It says how the file was read; figures are right as they are. */
    NOTE,
    /** Figures may be wrong, or lack something. */
    DOUBT
  }

  private static final Pattern DETAIL = Pattern.compile("[\\s\\p{Z}]*: %3\\$s");

  private final Severity severity;

  /** Completed before it is typeset: it holds percent signs. */
  private final String french;

  private final String english;

  Finding(Severity severity, String french, String english) {
    this.severity = severity;
    this.french = "%1$s " + french;
    this.english = "%1$s " + english;
  }

  public Severity severity() {
    return severity;
  }

  /** What was found, what it means for the figures, and how often. */
  Text sentence(long rows, String column, String detail) {
    String number = String.format(Locale.ENGLISH, "%,d", rows);
    return new Text(
        template(french, detail).formatted(number.replace(',', '\u202f'), column, detail),
        template(english, detail).formatted(number, column, detail));
  }

  /** Without detail a sentence ends where it would be told. */
  private static String template(String sentence, String detail) {
    return detail.isEmpty() ? DETAIL.matcher(sentence).replaceFirst("") : sentence;
  }
}
