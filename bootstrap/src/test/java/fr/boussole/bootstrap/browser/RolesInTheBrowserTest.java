package fr.boussole.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.boussole.application.access.Username;
import fr.boussole.bootstrap.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What each role finds on the pages of the same 40 contacts, and what it does not. */
@QuarkusTest
@TestProfile(BrowserProfile.class)
@QuarkusTestResource(PostgresTestResource.class)
class RolesInTheBrowserTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @SuppressWarnings("NullAway.Init")
  @TestHTTPResource("")
  String site;

  @Inject Visitors visitors;
  @Inject SampleWorld world;

  @Test
  void anAgentSeesTheirOwnFiguresOnly() {
    try (Visit visit = visit(visitors.agent("Ana Petit"))) {
      assertThat(contacts(visit, "")).as("8 answered calls").isEqualTo("8");
      assertThat(rows(visit, "by=agent")).containsExactly("Ana Petit");
      assertThat(menus(visit)).doesNotContain("team");
      assertThat(visit.page().content()).doesNotContain("Bruno Roy", "Chloé Diaz", "David Lam");
      assertThat(contacts(visit, "&agent=Bruno+Roy")).isEqualTo("0");
      assertNothingToManage(visit);
      assertThat(places(visit)).doesNotContain("Santé des données");
    }
  }

  @Test
  void aSupervisorSeesTheirTeamsOnly() {
    try (Visit visit = visit(visitors.supervisor("Nord"))) {
      assertThat(contacts(visit, "")).isEqualTo("20");
      assertThat(rows(visit, "by=agent"))
          .containsExactlyInAnyOrder("Ana Petit", "Bruno Roy", "(non renseigné)");
      assertThat(rows(visit, "by=team")).containsExactly("Nord");
      assertThat(visit.page().locator("#team option").allTextContents())
          .containsExactly("Équipe", "Nord");
      assertThat(contacts(visit, "&team=Sud")).isEqualTo("0");
      assertNothingToManage(visit);
      assertThat(places(visit)).contains("Santé des données");
    }
  }

  @Test
  void aReaderSeesAllFiguresButNoPerson() {
    try (Visit visit = visit(visitors.reader())) {
      assertThat(contacts(visit, "")).isEqualTo("40");
      assertThat(rows(visit, "by=team")).containsExactlyInAnyOrder("Nord", "Sud");
      assertThat(rows(visit, "by=agent")).as("channels instead").hasSize(2);
      assertThat(tabs(visit)).contains("Équipe").doesNotContain("Agent");
      assertThat(menus(visit)).contains("team").doesNotContain("agent");
      assertThat(visit.page().content()).doesNotContain("Ana Petit", "David Lam");
      assertThat(visit.open("/?agent=Ana+Petit")).isEqualTo(403);
      assertNothingToManage(visit);
      assertThat(places(visit)).doesNotContain("Santé des données");
    }
  }

  @Test
  void anAdministratorSeesEverything() {
    try (Visit visit = visit(visitors.admin())) {
      assertThat(contacts(visit, "")).isEqualTo("40");
      assertThat(contacts(visit, "&agent=Ana+Petit")).isEqualTo("8");
      assertThat(rows(visit, "by=agent"))
          .contains("Ana Petit", "Bruno Roy", "Chloé Diaz", "David Lam");
      assertThat(places(visit)).hasSize(8);
    }
  }

  private Visit visit(Username username) {
    world.load();
    return Visit.to(site, CHROMIUM.browser()).as(visitors.session(username));
  }

  private static String contacts(Visit visit, String filter) {
    assertThat(visit.open("/kpis/CONTACT_VOLUME?period=28d" + filter)).isEqualTo(200);
    return visit.page().locator(".figure-value").textContent();
  }

  private static List<String> rows(Visit visit, String by) {
    assertThat(visit.open("/kpis/CONTACT_VOLUME?" + by)).isEqualTo(200);
    return visit.page().locator("#breakdown tbody th").allTextContents();
  }

  private static List<String> tabs(Visit visit) {
    return visit.page().locator("#breakdown nav a").allTextContents();
  }

  private static List<Object> menus(Visit visit) {
    return List.copyOf(
        (List<?>)
            visit.page().locator("#scope select").evaluateAll("all => all.map((one) => one.name)"));
  }

  private static List<String> places(Visit visit) {
    return visit
        .page()
        .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Pages"))
        .getByRole(AriaRole.LINK)
        .allTextContents();
  }

  private static void assertNothingToManage(Visit visit) {
    for (String address : List.of("/imports", "/admin/accounts", "/admin/values", "/audit")) {
      assertThat(visit.open(address)).as(address).isEqualTo(403);
    }
    visit.open("/");
    assertThat(places(visit))
        .containsSubsequence(
            "Tableau de bord",
            "Parcours",
            "Canaux",
            "Indicateurs",
            "Motifs",
            "Catalogue",
            "Règles et SLA")
        .doesNotContainAnyElementsOf(List.of("Imports", "Administration", "Audit"));
  }
}
