package fr.boussole.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.boussole.bootstrap.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From an exported file to a figure that is understood, as a person does it. */
@QuarkusTest
@TestProfile(BrowserProfile.class)
@QuarkusTestResource(PostgresTestResource.class)
class MainPathTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final String ABANDON = "Taux d’abandon";
  private static final String WAIT = "Délai d’attente moyen";

  @SuppressWarnings("NullAway.Init")
  @TestHTTPResource("")
  String site;

  @Inject Visitors visitors;
  @Inject SampleWorld world;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  @Test
  void fromSigningInToAFigureThatExplainsItself() {
    world.empty();
    try (Visit visit = Visit.to(site, CHROMIUM.browser())) {
      Page page = visit.page();
      signIn(visit);
      page.getByText("Importer un fichier").click();
      bring(page, "Contacts", file("contacts.csv", SampleFiles.contacts()));
      assertThat(latest(page).locator("dl")).containsText("80");
      bring(page, "Réponses d’enquête", file("enquetes.csv", SampleFiles.surveys()));
      page.getByRole(AriaRole.NAVIGATION).getByText("Tableau de bord").click();

      assertThat(value(page, ABANDON)).isEqualTo("10,0\u202f%");
      assertThat(value(page, WAIT)).isEqualTo("30\u00a0s");
      assertThat(value(page, "Taux de satisfaction client")).isEqualTo("70,0\u202f%");
      assertThat(card(page, WAIT)).containsText("1 min 00 s");

      card(page, ABANDON).getByRole(AriaRole.LINK).click();
      readsTheAbandonRate(page);
      assertThat(visit.complaints()).isEmpty();

      page.getByText("Se déconnecter").click();
      assertThat(page).hasURL(site + "sign-in");
      visit.open("/");
      assertThat(visit.address()).startsWith("/sign-in");
    }
  }

  private void signIn(Visit visit) {
    Page page = visit.page();
    visit.open("/");
    page.getByLabel("Identifiant").fill(visitors.admin().value());
    page.getByLabel("Mot de passe").fill(Visitors.PASSWORD);
    page.getByText("Se connecter").click();
    assertThat(page.getByText("Rien à lire pour l’instant")).isVisible();
  }

  private static void bring(Page page, String kind, Path file) {
    page.getByLabel(kind, new Page.GetByLabelOptions().setExact(true)).check();
    page.getByLabel("Fichier", new Page.GetByLabelOptions().setExact(true)).setInputFiles(file);
    page.getByText("Importer", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(latest(page).locator("h3")).hasText(file.getFileName().toString());
    assertThat(latest(page)).containsText("Terminé");
    assertThat(page.locator("progress")).hasCount(0);
  }

  private static void readsTheAbandonRate(Page page) {
    assertThat(page.locator("h1")).hasText(ABANDON);
    assertThat(page.locator(".figure-value").textContent()).isEqualTo("10,0\u202f%");
    assertThat(page.locator(".formula-numbers").textContent()).isEqualTo("4 ÷ 40 = 10,0\u202f%");
    assertThat(page.locator("[data-chart] canvas").first()).isVisible();
    page.getByText("Les chiffres de la courbe").click();
    assertThat(page.locator("details table").first().locator("tbody tr")).hasCount(28);
    Locator rows = page.locator("#breakdown tbody tr");
    assertThat(rows).hasCount(2);
    assertThat(rows.filter(has("Téléphone"))).containsText("20,0 %");
    assertThat(rows.filter(has("Chat"))).containsText("0,0 %");
    Locator tree = page.locator(".tree");
    assertThat(tree.locator("summary").first()).containsText("10,0 %");
    assertThat(tree.locator("ul ul .leaf b")).hasText(new String[] {"36", "4"});
  }

  @Test
  void aFilterStaysInTheAddress() {
    world.load();
    try (Visit visit = Visit.to(site, CHROMIUM.browser()).as(visitors.session(visitors.admin()))) {
      Page page = visit.page();
      visit.open("/");
      channel(page).selectOption("phone");
      assertThat(card(page, ABANDON).locator(".card-value")).hasText("20,0 %");
      assertThat(visit.address()).isEqualTo("/?channel=phone");
      page.reload();
      assertThat(value(page, ABANDON)).isEqualTo("20,0\u202f%");
      assertThat(channel(page)).hasValue("phone");
      page.goBack();
      assertThat(card(page, ABANDON).locator(".card-value")).hasText("10,0 %");
      // Text is there before scripts are, and those look after the way forward.
      page.waitForLoadState();
      page.goForward();
      page.locator(".chip").click();
      assertThat(card(page, ABANDON).locator(".card-value")).hasText("10,0 %");
      assertThat(channel(page)).hasValue("");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void readingNeedsNoJavaScript() {
    world.load();
    try (Visit visit =
        Visit.withoutJavaScript(site, CHROMIUM.browser()).as(visitors.session(visitors.admin()))) {
      Page page = visit.page();
      visit.open("/");
      channel(page).selectOption("phone");
      page.getByText("Appliquer").click();
      assertThat(visit.address()).contains("channel=phone");
      assertThat(value(page, ABANDON)).isEqualTo("20,0\u202f%");
      card(page, ABANDON).getByRole(AriaRole.LINK).click();
      assertThat(page.locator(".formula-numbers").textContent()).isEqualTo("4 ÷ 20 = 20,0\u202f%");
      assertThat(channel(page)).hasValue("phone");
    }
  }

  @Test
  void aBadRowIsShownAndComesBackInAFile() throws IOException {
    world.load();
    try (Visit visit = Visit.to(site, CHROMIUM.browser()).as(visitors.session(visitors.admin()))) {
      Page page = visit.page();
      visit.open("/imports");
      bring(page, "Contacts", file("avec-erreur.csv", SampleFiles.withABadRow()));
      Locator reject = latest(page).locator(".rejects tbody tr");
      assertThat(reject).hasCount(1);
      assertThat(reject.locator("th")).hasText("3");
      assertThat(reject.locator("td").nth(0)).hasText("opened_at");
      assertThat(reject.locator("td").nth(1)).hasText("un jour");
      assertThat(reject.locator("td").nth(2)).not().isEmpty();
      Download download =
          page.waitForDownload(
              () -> page.getByText("Télécharger les lignes rejetées").first().click());
      assertThat(Files.readString(download.path()))
          .contains("rejected_line", "3;opened_at;un jour;")
          .doesNotContain("G1", "G3");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void languageAndThemeStay() {
    world.load();
    try (Visit visit = Visit.to(site, CHROMIUM.browser()).as(visitors.session(visitors.admin()))) {
      Page page = visit.page();
      visit.open("/account");
      Object light = background(page);
      page.getByLabel("Langue").selectOption("en");
      page.getByLabel("Thème").selectOption("dark");
      page.getByText("Enregistrer").click();
      assertThat(page.locator("html")).hasAttribute("lang", "en");
      assertThat(background(page)).isNotEqualTo(light);
      page.getByRole(AriaRole.NAVIGATION).getByText("Dashboard").click();
      assertThat(value(page, "Customer satisfaction")).isEqualTo("70.0%");
      assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private static Object background(Page page) {
    return page.evaluate("() => getComputedStyle(document.documentElement).backgroundColor");
  }

  private static Locator card(Page page, String name) {
    return page.locator(
        ".card",
        new Page.LocatorOptions()
            .setHas(
                page.getByRole(
                    AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))));
  }

  private static Locator channel(Page page) {
    return page.getByLabel("Canal", new Page.GetByLabelOptions().setExact(true));
  }

  private static String value(Page page, String name) {
    return card(page, name).locator(".card-value").textContent();
  }

  private static Locator latest(Page page) {
    return page.locator(".run").first();
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private Path file(String name, String content) {
    try {
      return Files.writeString(folder.resolve(name), content);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
