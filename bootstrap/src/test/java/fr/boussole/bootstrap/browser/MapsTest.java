package fr.boussole.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.boussole.bootstrap.PostgresTestResource;
import fr.boussole.domain.kpi.Family;
import fr.boussole.domain.kpi.KpiCatalogue;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways to a figure: along the path of a contact, by channel, by family. */
@QuarkusTest
@TestProfile(BrowserProfile.class)
@QuarkusTestResource(PostgresTestResource.class)
class MapsTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final String ABANDON = "Taux d’abandon";

  /** Each link of the navigation that does not lie in the window as a whole. */
  private static final String CUT_LINKS =
      """
      () => [...document.querySelectorAll('.nav a, .subnav a')]
        .filter((link) => {
          const box = link.getBoundingClientRect();
          const middle = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
          return box.left < 0 || box.right > innerWidth || !link.contains(middle);
        })
        .map((link) => link.textContent)
      """;

  @SuppressWarnings("NullAway.Init")
  @TestHTTPResource("")
  String site;

  @Inject Visitors visitors;
  @Inject SampleWorld world;

  private Visit visit() {
    world.load();
    return Visit.to(site, CHROMIUM.browser()).as(visitors.session(visitors.admin()));
  }

  @Test
  void aFigureOnThePathLeadsToItsKpiOfTheSameScope() {
    try (Visit visit = visit()) {
      Page page = visit.page();
      visit.open("/");
      page.getByRole(AriaRole.NAVIGATION).getByText("Parcours").click();
      assertThat(figure(page, ABANDON).locator(".fig-value")).hasText("10,0\u202f%");
      assertThat(page.locator(".lane").first()).containsText("50,0\u202f%");

      page.getByLabel("Équipe").selectOption("Nord");
      assertThat(page.locator(".chip")).containsText("Nord");
      String abandon = figure(page, ABANDON).locator(".fig-value").textContent();
      figure(page, ABANDON).click();
      assertThat(page.locator("h1")).hasText(ABANDON);
      assertThat(page.locator(".figure-value")).hasText(abandon);
      assertThat(visit.address()).contains("team=Nord");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aChannelsCardsAreThoseOfItsKpiPages() {
    try (Visit visit = visit()) {
      Page page = visit.page();
      visit.open("/flow");
      page.locator(".lane-label > a").first().click();
      assertThat(page.locator(".card-name"))
          .hasText(
              new String[] {
                "Délai d’attente moyen",
                "Taux de service (SLA)",
                ABANDON,
                "Durée moyenne de traitement (DMT)",
                "Temps post-contact",
                "Résolution au premier contact"
              });
      period(page, "7 jours").check();
      assertThat(page.locator("#tabs a").nth(1)).hasAttribute("href", "/channels/chat?period=7d");
      period(page, "28 jours").check();
      assertThat(page.locator(".card-value").nth(2)).hasText("20,0\u202f%");
      page.locator(".card-name a").nth(2).click();
      assertThat(page.locator("h1")).hasText(ABANDON);
      assertThat(page.locator(".figure-value")).hasText("20,0\u202f%");
      assertThat(visit.address()).isEqualTo("/kpis/ABANDON_RATE?channel=phone");

      assertThat(visit.open("/channels/social")).isEqualTo(200);
      assertThat(page.locator(".card")).not().hasCount(0);
      assertThat(page.locator(".card.unknown")).hasCount(page.locator(".card").count());
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void everyKpiIsReachedByItsFamily() {
    try (Visit visit = visit()) {
      TreeSet<String> reached = new TreeSet<>();
      for (Family family : Family.values()) {
        if (visit.open("/families/" + family.word()) == 200) {
          visit
              .page()
              .locator(".card-name a")
              .all()
              .forEach(
                  link -> reached.add(link.getAttribute("href").replaceAll("/kpis/|\\?.*", "")));
        }
      }
      List<String> all =
          KpiCatalogue.all().stream().map(kpi -> kpi.code().name()).sorted().toList();
      assertThat(reached).containsExactlyElementsOf(all);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void noEntryOfTheNavigationIsCut(String language) {
    try (Visit visit = visit().cookie("boussole-language", language)) {
      for (String address : List.of("/flow", "/families/access", "/channels/phone", "/audit")) {
        assertThat(visit.open(address)).isEqualTo(200);
        assertThat(visit.page().locator("nav a")).not().hasCount(0);
        for (int width : new int[] {1440, 1024, 390}) {
          visit.page().setViewportSize(width, 900);
          assertThat((List<?>) visit.page().evaluate(CUT_LINKS))
              .as("%s at %d px", address, width)
              .isEmpty();
        }
      }
    }
  }

  private static Locator figure(Page page, String name) {
    return page.locator(".fig", new Page.LocatorOptions().setHasText(name));
  }

  private static Locator period(Page page, String name) {
    return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
  }
}
