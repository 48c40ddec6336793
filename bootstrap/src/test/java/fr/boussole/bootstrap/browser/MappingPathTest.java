package fr.boussole.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import fr.boussole.bootstrap.PostgresTestResource;
import fr.boussole.bootstrap.ReferenceFiles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From an export that is not our template to figures, on the screen. */
@QuarkusTest
@TestProfile(BrowserProfile.class)
@QuarkusTestResource(PostgresTestResource.class)
class MappingPathTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final String ABANDON = "Taux d’abandon";

  private static final String EXPORT =
      """
      N° appel;Date;Heure;Motif;Conseiller;Attente;Durée;Statut
      A-1;31/01/2026;09:12:00;Facture;Ana Petit;00:00:25;2 min 23;Décroché
      A-2;01/02/2026;10:00:00;Panne;Léa Morel;00:01:05;1 h 05;Décroché
      A-3;01/02/2026;10:20:00;Panne;;00:02:05;;Perdu
      A-4;02/02/2026;11:00:00;Panne;Léa Morel;00:00:05;4 min;Décroché
      """;

  @SuppressWarnings("NullAway.Init")
  @TestHTTPResource("")
  String site;

  @Inject Visitors visitors;
  @Inject SampleWorld world;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  @Test
  void anExportNobodyKnowsIsMappedTriedAndImported() throws IOException {
    world.empty();
    Path file = folder.resolve("appels.csv");
    Files.writeString(file, EXPORT, Charset.forName("windows-1252"));
    try (Visit visit = Visit.to(site, CHROMIUM.browser()).as(visitors.session(visitors.admin()))) {
      Page page = visit.page();
      send(visit, file);
      assertThat(page.locator(".page-head")).containsText("windows-1252");
      assertThat(page.locator("#f-opened_at")).hasValue("Date");
      assertThat(page.locator("#t-opened_at")).hasValue("Heure");
      assertThat(page.locator("#w-opened_at")).hasValue("dd/MM/yyyy");
      assertThat(page.locator("#w-wait_seconds")).hasValue("hms");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("channel");

      page.locator("#k-channel").fill("phone");
      page.locator("li:has(#f-status) .map-words summary").click();
      page.locator("li:has(#f-status) textarea").fill("Perdu = abandoned\nDécroché = closed");
      button(page, "Relire").click();
      assertThat(page.locator("#preview tbody tr").first()).containsText("31/01/2026 09:12:00");
      assertThat(page.locator("#preview tbody tr").first()).containsText("143");

      button(page, "Essayer").click();
      assertThat(
              page.locator("#trial tbody tr")
                  .filter(new Locator.FilterOptions().setHasText(ABANDON)))
          .containsText("25,0", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
      button(page, "Importer").click();
      assertThat(page.locator(".run").first()).containsText("Terminé");
      visit.open("/kpis/ABANDON_RATE?from=2026-01-31&to=2026-02-02");
      assertThat(page.locator(".figure-value")).hasText("25,0\u202f%");

      // The same columns are known now.
      send(visit, file);
      assertThat(page.locator(".notice.good")).containsText("appels");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  /** The workbook that nobody on this project wrote, by a mapping of two kinds of facts. */
  @Test
  void aWorkbookOfCallsAndAnswersGivesItsFigures() throws IOException {
    Path calls = ReferenceFiles.present("pwc-call-center");
    world.empty();
    Path workbook;
    try (var files = Files.list(calls)) {
      workbook = files.filter(each -> each.toString().endsWith(".xlsx")).findFirst().orElseThrow();
    }
    String mapping = Files.readString(Path.of("src/test/resources/mappings/pwc-calls.yaml"));
    try (Visit visit = Visit.to(site, CHROMIUM.browser()).as(visitors.session(visitors.admin()))) {
      Page page = visit.page();
      send(visit, workbook);
      button(page, "Écrire la correspondance (YAML)").click();
      page.locator("#yaml").fill(mapping);
      button(page, "Relire").click();
      assertThat(page.locator("#preview h3"))
          .hasText(new String[] {"Contacts", "Réponses d’enquête"});
      button(page, "Importer").click();
      assertThat(page.locator(".run").first())
          .containsText("Terminé", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
      visit.open("/kpis/ABANDON_RATE?from=2021-01-01&to=2021-03-31");
      assertThat(page.locator(".figure-value")).hasText("18,9\u202f%");
      assertThat(page.locator(".formula-numbers")).containsText("946 ÷ 5\u202f000");
    }
  }

  /** Names as spreadsheets have them: spaces around, a line break within. */
  @Test
  void aNameThatAnotherMappingHasIsAskedAbout() throws IOException {
    world.empty();
    Path file = folder.resolve("export $2024.csv");
    Files.writeString(file, " Référence ;\"Créé\nle\"\nR-1;31/01/2026 09:12\nR-2;hier\n");
    try (Visit visit = Visit.to(site, CHROMIUM.browser()).as(visitors.session(visitors.admin()))) {
      Page page = visit.page();
      send(visit, file);
      page.locator("#f-external_id").selectOption("Référence");
      page.locator("#f-opened_at").selectOption("Créé le");
      page.locator("#w-opened_at").fill("dd/MM/yyyy HH:mm");
      page.locator("#k-channel").fill("mail");
      button(page, "Relire").click();
      assertThat(page.locator("#f-opened_at")).hasValue("Créé le");
      button(page, "Essayer").click();
      assertThat(page.locator("#trial")).containsText("hier", patiently());
      button(page, "Écrire la correspondance (YAML)").click();
      assertThat(page.locator("#yaml")).containsText("export $2024");
      button(page, "Importer").click();
      assertThat(page.locator(".run").first()).containsText("Terminé", patiently());

      Files.writeString(file, "Autre;Moment\nR-3;31/01/2026 09:12\n");
      send(visit, file);
      assertThat(page.locator("#name")).hasValue("export $2024 (2)");
      page.locator("#name").fill("export $2024");
      page.locator("#f-external_id").selectOption("Autre");
      page.locator("#f-opened_at").selectOption("Moment");
      page.locator("#w-opened_at").fill("dd/MM/yyyy HH:mm");
      page.locator("#k-channel").fill("mail");
      button(page, "Relire").click();
      button(page, "Importer").click();
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("existe déjà");
      page.getByLabel("En faire la version suivante").check();
      button(page, "Importer").click();
      assertThat(page.locator(".run").first()).containsText("version 2", patiently());
    }
  }

  @Test
  void theQuestionThatIsScoredIsChosen() throws IOException {
    world.empty();
    Path file = folder.resolve("réponses.csv");
    Files.writeString(
        file,
        """
        "#",Recommanderiez-vous ?,Start Date (UTC),Submit Date (UTC),Network ID
        a1,9,2026-03-02 08:00:00,2026-03-02 08:01:00,x
        a2,3,2026-03-02 09:00:00,2026-03-02 09:01:00,y
        """);
    try (Visit visit = Visit.to(site, CHROMIUM.browser()).as(visitors.session(visitors.admin()))) {
      Page page = visit.page();
      send(visit, file);
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("question");
      page.locator("#question").selectOption("Recommanderiez-vous ?");
      button(page, "Relire").click();
      assertThat(page.locator("#preview tbody tr").first()).containsText("nps");
      button(page, "Importer").click();
      assertThat(page.locator(".run").first()).containsText("Terminé", patiently());
      visit.open("/kpis/NPS?from=2026-03-01&to=2026-03-31");
      send(visit, file);
      assertThat(page.locator(".notice.good")).containsText("réponses");
    }
  }

  private static LocatorAssertions.ContainsTextOptions patiently() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
  }

  private static void send(Visit visit, Path file) {
    Page page = visit.page();
    assertThat(visit.open("/imports")).isEqualTo(200);
    page.getByLabel("Fichier", new Page.GetByLabelOptions().setExact(true)).setInputFiles(file);
    page.locator("form[action='/imports'] button.main").click();
    assertThat(page.locator("h1")).hasText("Préparer l’import");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
