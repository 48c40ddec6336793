package fr.boussole.domain.kpi;

import fr.boussole.domain.measure.Measure;
import fr.boussole.domain.measure.Tally;
import fr.boussole.domain.text.Text;
import java.util.List;
import java.util.OptionalInt;

/** KPIs of the journey on the organisation's pages: from a link seen to an order. */
final class JourneyKpis {

  static final List<Kpi> ALL =
      List.of(
          new Kpi(
              KpiCode.CTR,
              new Text("Taux de clics (CTR)", "Click-through rate (CTR)"),
              new Text(
                  "Part des affichages d’un lien, d’une annonce ou d’un message qui sont suivis d’un clic.",
                  "Share of the times a link, an advert or a message is shown that are followed by a click."),
              new Text("Clics ÷ affichages", "Clicks ÷ impressions"),
              new Formula.Ratio(Measure.CLICKS, Measure.IMPRESSIONS, Measure.IMPRESSIONS),
              Unit.PERCENT,
              Direction.UP,
              Family.JOURNEY,
              Stage.BEFORE,
              EventDay.RECORD,
              new Text(
                  "Pour comparer deux messages montrés au même public, à la même période.",
                  "To compare two messages shown to the same audience over the same period."),
              new Text(
                  "Un titre accrocheur obtient des clics que la page ne retient pas : lire le rebond à côté.",
                  "A catchy title wins clicks that the page does not keep: read the bounce rate beside it."),
              List.of(KpiCode.BOUNCE_RATE, KpiCode.CONVERSION_RATE, KpiCode.TRANSFORMATION_RATE),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "Une campagne est affichée 24 000 fois et reçoit 480 clics.",
                      "A campaign is shown 24,000 times and gets 480 clicks."),
                  Evidence.of(Tally.of(Measure.CLICKS, 480).plus(Measure.IMPRESSIONS, 24_000))),
              List.of(Source.S4)),
          new Kpi(
              KpiCode.BOUNCE_RATE,
              new Text("Taux de rebond", "Bounce rate"),
              new Text(
                  "Part des visites qui s’arrêtent à la première page.",
                  "Share of visits that end on their first page."),
              new Text("Visites d’une seule page ÷ visites", "One-page visits ÷ visits"),
              new Formula.Ratio(
                  Measure.ONE_PAGE_VISITS, Measure.BOUNCE_VISITS, Measure.BOUNCE_VISITS),
              Unit.PERCENT,
              Direction.DOWN,
              Family.JOURNEY,
              Stage.BEFORE,
              EventDay.RECORD,
              new Text(
                  "Page par page, selon ce que l’on en attend : informer, vendre ou dépanner.",
                  "Page by page, by what each is for: to inform, to sell or to help."),
              new Text(
                  "Une page d’aide qui répond d’emblée fait rebondir aussi : le client a eu ce qu’il cherchait.",
                  "A help page that answers at once is left at once, too: the customer found what they came for."),
              List.of(KpiCode.CTR, KpiCode.CONVERSION_RATE, KpiCode.SELFCARE_RESOLUTION),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "Sur 12 000 visites, 4 800 ne vont pas au-delà de la première page.",
                      "Of 12,000 visits, 4,800 go no further than the first page."),
                  Evidence.of(
                      Tally.of(Measure.ONE_PAGE_VISITS, 4_800)
                          .plus(Measure.BOUNCE_VISITS, 12_000))),
              List.of(Source.S4)),
          new Kpi(
              KpiCode.CONVERSION_RATE,
              new Text("Taux de conversion", "Conversion rate"),
              new Text(
                  "Part des visites qui mènent à l’action attendue : achat, inscription, demande de devis.",
                  "Share of visits that lead to the expected action: a purchase, a registration, a request for a quote."),
              new Text("Actions attendues ÷ visites", "Expected actions ÷ visits"),
              new Formula.Ratio(
                  Measure.CONVERSIONS, Measure.CONVERSION_VISITS, Measure.CONVERSION_VISITS),
              Unit.PERCENT,
              Direction.UP,
              Family.JOURNEY,
              Stage.IMPACT,
              EventDay.RECORD,
              new Text(
                  "Par campagne et par page : où le parcours perd-il ceux qui voulaient aboutir ?",
                  "By campaign and by page: where does the journey lose those who meant to get through?"),
              new Text(
                  "Une campagne qui attire des curieux le fait baisser sans que le parcours ait changé.",
                  "A campaign that draws the merely curious lowers it although the journey is the same."),
              List.of(
                  KpiCode.CTR,
                  KpiCode.BOUNCE_RATE,
                  KpiCode.CART_ABANDONMENT,
                  KpiCode.TRANSFORMATION_RATE),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "12 000 visites du site donnent 300 inscriptions.",
                      "12,000 visits of the site bring 300 registrations."),
                  Evidence.of(
                      Tally.of(Measure.CONVERSIONS, 300).plus(Measure.CONVERSION_VISITS, 12_000))),
              List.of(Source.S4)),
          new Kpi(
              KpiCode.TRANSFORMATION_RATE,
              new Text("Taux de transformation", "Lead-to-customer rate"),
              new Text(
                  "Part des prospects contactés qui deviennent clients.",
                  "Share of the prospects contacted who become customers."),
              new Text(
                  "Prospects devenus clients ÷ prospects contactés",
                  "Prospects who became customers ÷ prospects contacted"),
              new Formula.Ratio(Measure.WON, Measure.LEADS, Measure.LEADS),
              Unit.PERCENT,
              Direction.UP,
              Family.JOURNEY,
              Stage.IMPACT,
              EventDay.RECORD,
              new Text(
                  "Sur une période plus longue que le délai habituel entre le premier échange et la vente.",
                  "Over a period longer than the usual time from first exchange to sale."),
              new Text(
                  "Les ventes d’aujourd’hui viennent de prospects d’hier : un mois riche en contacts paraît faible avant d’avoir mûri.",
                  "Today’s sales come from yesterday’s prospects: a month rich in new contacts looks weak until it has ripened."),
              List.of(KpiCode.CONVERSION_RATE, KpiCode.ARGUED_CONTACTS, KpiCode.NPS),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "Sur 300 prospects contactés, 45 signent.",
                      "Of 300 prospects contacted, 45 sign."),
                  Evidence.of(Tally.of(Measure.WON, 45).plus(Measure.LEADS, 300))),
              List.of(Source.S4)),
          new Kpi(
              KpiCode.CART_ABANDONMENT,
              new Text("Taux d’abandon de panier", "Cart abandonment"),
              new Text(
                  "Part des paniers créés qui ne vont pas jusqu’à la commande.",
                  "Share of the carts created that do not become an order."),
              new Text("Paniers abandonnés ÷ paniers créés", "Carts abandoned ÷ carts created"),
              new Formula.Ratio(
                  Measure.CARTS_ABANDONED, Measure.CARTS_CREATED, Measure.CARTS_CREATED),
              Unit.PERCENT,
              Direction.DOWN,
              Family.JOURNEY,
              Stage.IMPACT,
              EventDay.RECORD,
              new Text(
                  "Avec les motifs de contact du moment : frais de livraison, création de compte et paiement y laissent leur trace.",
                  "With the reasons for contact of the time: delivery charges, account creation and payment leave their mark there."),
              new Text(
                  "Un panier sert aussi à comparer ou à garder une idée : tous les abandons ne sont pas des ventes perdues.",
                  "Carts also serve to compare or to keep an idea: not every abandoned one is a lost sale."),
              List.of(KpiCode.CONVERSION_RATE, KpiCode.BOUNCE_RATE, KpiCode.CONTACT_VOLUME),
              OptionalInt.empty(),
              WorkedExample.ofOurs(
                  new Text(
                      "Sur 800 paniers créés, 560 sont abandonnés avant la commande.",
                      "Of 800 carts created, 560 are abandoned before the order."),
                  Evidence.of(
                      Tally.of(Measure.CARTS_ABANDONED, 560).plus(Measure.CARTS_CREATED, 800))),
              List.of(Source.S4)));

  private JourneyKpis() {}
}
