package fr.boussole.domain.kind;

import static fr.boussole.domain.measure.Measure.*;

import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.measure.Counting;
import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.text.Text;

/** What happened on a page or in a campaign: a row a day and page or campaign. */
final class JourneyDays {

  private static final FieldType COUNT = new FieldType.Whole(0, 1_000_000_000);

  static final Field DAY =
      Field.of(
              "day", new FieldType.Day(), "Jour.", "Day.", "2026-03-02", "2026-03-02", "2026-03-02")
          .required();
  static final Field VISITS = count("visits", "Visites.", "Visits.", "4120", "", "");
  static final Field ONE_PAGE_VISITS =
      count(
          "one_page_visits",
          "Parmi ces visites, celles d’une seule page.",
          "Those of the visits that saw one page only.",
          "1650",
          "",
          "");
  static final Field CONVERSIONS =
      count(
          "conversions",
          "Actions attendues accomplies pendant ces visites : achat, inscription, devis.",
          "Expected actions done during these visits: purchase, registration, quote.",
          "96",
          "",
          "");
  static final Field IMPRESSIONS =
      count(
          "impressions",
          "Affichages du lien, de l’annonce ou du message.",
          "Times the link, advert or message was shown.",
          "",
          "24000",
          "");
  static final Field CLICKS =
      count("clicks", "Clics sur ces affichages.", "Clicks on what was shown.", "", "480", "");
  static final Field CARTS_CREATED =
      count("carts_created", "Paniers créés.", "Carts created.", "260", "", "");
  static final Field CARTS_ABANDONED =
      count(
          "carts_abandoned",
          "Parmi ces paniers, ceux qui ne sont pas allés jusqu’à la commande.",
          "Those of the carts that did not become an order.",
          "182",
          "",
          "");
  static final Field LEADS =
      count("leads", "Prospects contactés.", "Prospects contacted.", "", "", "30");
  static final Field WON =
      count(
          "won",
          "Prospects devenus clients ce jour-là, quel que soit le jour du premier contact.",
          "Prospects who became customers that day, whenever they were first contacted.",
          "",
          "",
          "4");

  static final FactKind KIND =
      FactKind.of(
              FactType.JOURNEY_DAYS,
              new Text("Journées de parcours", "Journey days"),
              new Text(
                  "Une ligne par jour et par page ou campagne : visites, affichages, clics, paniers, prospects. Donnez les mêmes visites par page ou par campagne, pas les deux : elles seraient comptées deux fois.",
                  "One row a day and page or campaign: visits, impressions, clicks, carts, prospects. Give the same visits by page or by campaign, not both: they would count twice."))
          .fields(
              DAY,
              VISITS,
              ONE_PAGE_VISITS,
              CONVERSIONS,
              IMPRESSIONS,
              CLICKS,
              CARTS_CREATED,
              CARTS_ABANDONED,
              LEADS,
              WON)
          .key(
              DAY,
              KeyPart.of(Dimension.CHANNEL),
              KeyPart.of(Dimension.CAMPAIGN),
              KeyPart.of(Dimension.PAGE))
          .limit(
              Limit.atMost(ONE_PAGE_VISITS, VISITS),
              Limit.atMost(CLICKS, IMPRESSIONS),
              Limit.atMost(CARTS_ABANDONED, CARTS_CREATED))
          .toldEither(
              new TwoWays(
                  VISITS,
                  Dimension.CAMPAIGN,
                  Dimension.PAGE,
                  new Text(
                      "Visites données à la fois par campagne et par page, pour %d jour(s) et canal(aux) : elles comptent deux fois.",
                      "Visits given both by campaign and by page, for %d day(s) and channel(s): they count twice.")))
          .counting(JourneyDays::count);

  private JourneyDays() {}

  private static Field count(String word, String french, String english, String... examples) {
    return Field.of(word, COUNT, french, english, examples);
  }

  private static void count(Values row, Counting.Sink sink) {
    if (row.knows(VISITS)) {
      sink.add(row.day(), VISITS_TOLD, row.get(VISITS));
    }
    pair(row, Measure.CONVERSIONS, CONVERSIONS, CONVERSION_VISITS, VISITS, sink);
    pair(row, Measure.ONE_PAGE_VISITS, ONE_PAGE_VISITS, BOUNCE_VISITS, VISITS, sink);
    pair(row, Measure.CLICKS, CLICKS, Measure.IMPRESSIONS, IMPRESSIONS, sink);
    pair(row, Measure.CARTS_ABANDONED, CARTS_ABANDONED, Measure.CARTS_CREATED, CARTS_CREATED, sink);
    pair(row, Measure.WON, WON, Measure.LEADS, LEADS, sink);
  }

  /** Both count only where both are told: a blank cell is not 0. */
  private static void pair(
      Values row, Measure counted, Field part, Measure of, Field whole, Counting.Sink sink) {
    if (row.knows(part) && row.knows(whole)) {
      sink.add(row.day(), counted, row.get(part));
      sink.add(row.day(), of, row.get(whole));
    }
  }
}
