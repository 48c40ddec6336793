package fr.boussole.bootstrap.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.time.LocalDate;
import java.util.List;

/** The web audience: visits and carts page by page, advertisements campaign by campaign. */
record JourneyFile(Scene scene) implements FactFile {
  private static final List<String> PAGES = List.of("Accueil", "Offres", "Assistance", "Panier");
  private static final double[] VISITS = {820, 460, 340, 120};
  private static final double[] ONE_PAGE = {0.46, 0.38, 0.52, 0.2};
  private static final List<String> CAMPAIGNS =
      List.of("Lettre d’information", "Réseaux sociaux", "Recherche payante");
  private static final double[] IMPRESSIONS = {2_600, 5_200, 3_100};
  private static final double[] CLICK_RATES = {0.031, 0.012, 0.024};

  @Override
  public String kind() {
    return "journey_days";
  }

  @Override
  public String fileName() {
    return "demo-parcours.csv";
  }

  @Override
  public void write(CsvWriter csv) {
    csv.writeRecord(
        "day",
        "channel",
        "campaign",
        "page",
        "visits",
        "one_page_visits",
        "conversions",
        "impressions",
        "clicks",
        "carts_created",
        "carts_abandoned",
        "leads",
        "won",
        "source");
    Draw draw = scene.draw(kind());
    for (LocalDate day : scene.days()) {
      for (int page = 0; page < PAGES.size(); page++) {
        page(csv, draw, day, page);
      }
      for (int campaign = 0; campaign < CAMPAIGNS.size(); campaign++) {
        campaign(csv, draw, day, campaign);
      }
    }
  }

  private static void page(CsvWriter csv, Draw draw, LocalDate day, int page) {
    int visits = draw.count(VISITS[page]);
    boolean cart = page == PAGES.size() - 1;
    int created = cart ? part(draw, visits, 0.82) : 0;
    csv.writeRecord(
        day.toString(),
        "web",
        "",
        PAGES.get(page),
        text(visits),
        text(part(draw, visits, ONE_PAGE[page])),
        text(part(draw, visits, cart ? 0.22 : 0.012)),
        "",
        "",
        cart ? text(created) : "",
        cart ? text(part(draw, created, 0.69)) : "",
        "",
        "",
        SOURCE);
  }

  private static void campaign(CsvWriter csv, Draw draw, LocalDate day, int campaign) {
    int impressions = draw.count(IMPRESSIONS[campaign]);
    int clicks = part(draw, impressions, CLICK_RATES[campaign]);
    int leads = part(draw, clicks, 0.15);
    csv.writeRecord(
        day.toString(),
        "web",
        CAMPAIGNS.get(campaign),
        "",
        "",
        "",
        "",
        text(impressions),
        text(clicks),
        "",
        "",
        text(leads),
        text(part(draw, leads, 0.16)),
        SOURCE);
  }

  private static int part(Draw draw, int whole, double share) {
    return Math.min(whole, draw.count(whole * share));
  }

  private static String text(int count) {
    return Integer.toString(count);
  }
}
