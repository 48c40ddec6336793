package fr.boussole.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.boussole.application.access.Username;
import fr.boussole.application.mapping.ManageMappings;
import fr.boussole.bootstrap.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mappings kept, looked at and taken away on their page, by a browser that runs no script. */
@QuarkusTest
@TestProfile(BrowserProfile.class)
@QuarkusTestResource(PostgresTestResource.class)
class MappingsPageTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final String MAPPINGS = "/imports/mappings";

  /** As an editor of another system saves it. */
  private static final String FIRST =
      """
      \uFEFF# Les appels.
      mapping: 1
      name: Appels du standard
      description: Chaque nuit.
      recognise: {all: [N° d’appel, Jour], none: [Total]}
      facts:
        - kind: contacts
          columns:
            external_id: N° d’appel
            channel: {constant: phone}
            opened_at: Jour
      """
          .replace("\n", "\r\n");

  private static final String SECOND = FIRST.replace("Chaque nuit", "Chaque matin");

  @SuppressWarnings("NullAway.Init")
  @TestHTTPResource("")
  String site;

  @Inject Visitors visitors;
  @Inject ManageMappings mappings;

  @Test
  void versionsAreKeptListedAndTakenAwayAsTheyWereWritten() throws IOException {
    try (Visit visit = visit(visitors.admin())) {
      Page page = visit.page();
      visit.open("/imports");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Correspondances")).click();

      assertThat(sent(page, FIRST)).isEqualTo(200);
      assertThat(page.locator(".notice.good"))
          .hasText("« Appels du standard », version 1, est gardée.");
      Locator own = own(page, "Appels du standard");
      assertThat(own.locator(".verdict")).hasText("version 1");
      assertThat(own).containsText("Contacts");
      assertThat(own.locator("code")).hasText(new String[] {"N° d’appel", "Jour", "Total"});

      assertThat(sent(page, FIRST.replace("\r\n", "\n"))).isEqualTo(200);
      assertThat(own.locator(".verdict")).hasText("version 1");
      assertThat(sent(page, SECOND)).isEqualTo(200);
      assertThat(own.locator(".verdict")).hasText("version 2");
      assertThat(own).containsText("Chaque matin");

      assertThat(taken(page, own.getByText("Télécharger"), "Appels-du-standard-v2.yaml"))
          .isEqualTo(SECOND);
      own.locator("summary").click();
      assertThat(taken(page, own.getByText("version 1"), "Appels-du-standard-v1.yaml"))
          .isEqualTo(FIRST);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void whatIsWrongIsSaidWithItsLineAndMendedOnThePage() {
    String broken =
        """
        mapping: 1
        name: À corriger
        recognise: {all: [n]}
        # %s
        facts:
          - kind: contact
            columns: {external_id: n, channel: {constant: phone}, opened_at: d}
        """
            .formatted("Plus long que ce que tient un champ de formulaire. ".repeat(100));
    try (Visit visit = visit(visitors.admin())) {
      Page page = visit.page();
      visit.open(MAPPINGS);
      assertThat(sent(page, broken)).isEqualTo(422);
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("ligne 6\u202f:");
      assertThat(page.getByRole(AriaRole.ALERT).locator("code")).hasText("- kind: contact");
      assertThat(page.locator("#text")).hasValue(broken);
      assertThat(mappings.versions("À corriger")).isEmpty();

      page.locator("#text").fill(broken.replace("kind: contact\n", "kind: contacts\n"));
      assertThat(keep(page)).isEqualTo(200);
      assertThat(own(page, "À corriger")).containsText("version 1");
      assertThat(mappings.file("À corriger", OptionalInt.empty()))
          .hasValue(broken.replace("kind: contact\n", "kind: contacts\n"));
    }
  }

  @Test
  void whatIsNoMappingFileIsRefusedWithASentence() {
    try (Visit visit = visit(visitors.admin())) {
      Page page = visit.page();
      visit.open(MAPPINGS);
      assertThat(keep(page)).isEqualTo(400);
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Choisissez un fichier");
      assertThat(sent(page, FIRST, StandardCharsets.ISO_8859_1.encode("é").array())).isEqualTo(422);
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("UTF-8");
      assertThat(sent(page, "", new byte[1_000_000])).isEqualTo(413);
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("200\u202f000 caractères");
      page.locator("#text").fill("x".repeat(2_200_000));
      assertThat(keep(page)).isEqualTo(413);
      assertThat(page.locator("main")).containsText("comme fichier");
    }
  }

  @Test
  void aPresetIsTakenAwayAsAnExample() throws IOException {
    try (Visit visit = visit(visitors.admin())) {
      Page page = visit.page();
      visit.open(MAPPINGS);
      Locator preset =
          page.locator(".preset")
              .filter(
                  new Locator.FilterOptions()
                      .setHas(
                          page.getByText(
                              "zendesk-csv", new Page.GetByTextOptions().setExact(true))));
      assertThat(preset).containsText("Satisfaction Score");
      String example = taken(page, preset.getByText("Télécharger"), "zendesk-csv.yaml");
      assertThat(sent(page, example)).isEqualTo(422);
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("preset:");
      assertThat(sent(page, example.replace("preset:zendesk-csv", "Nos tickets"))).isEqualTo(200);
      assertThat(own(page, "Nos tickets")).containsText("version 1");
      assertThat(page.locator(".refusals .preset").first())
          .containsText("exportez le rapport CSAT");
    }
  }

  @Test
  void aSupervisorReadsAndAReaderDoesNot() {
    try (Visit visit = visit(visitors.supervisor("Nord"))) {
      Page page = visit.page();
      visit.open("/health-of-data");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Correspondances")).click();
      assertThat(page.locator("h1")).hasText("Correspondances");
      assertThat(page.locator("main form")).hasCount(0);
      assertThat(page.locator(".crumbs a")).hasAttribute("href", "/health-of-data");
    }
    try (Visit visit = visit(visitors.reader())) {
      assertThat(visit.open(MAPPINGS)).isEqualTo(403);
      assertThat(visit.open(MAPPINGS + "/file?name=preset:zendesk-csv")).isEqualTo(403);
    }
  }

  private Visit visit(Username username) {
    return Visit.withoutJavaScript(site, CHROMIUM.browser()).as(visitors.session(username));
  }

  private static Locator own(Page page, String name) {
    return page.locator(".run")
        .filter(
            new Locator.FilterOptions()
                .setHas(page.getByText(name, new Page.GetByTextOptions().setExact(true))));
  }

  private static int sent(Page page, String mapping) {
    return sent(page, "", mapping.getBytes(StandardCharsets.UTF_8));
  }

  private static int sent(Page page, String text, byte[] file) {
    page.locator("#text").fill(text);
    page.locator("#file").setInputFiles(new FilePayload("appels.yaml", "text/plain", file));
    return keep(page);
  }

  /** The status of the page that follows. */
  private static int keep(Page page) {
    Response answer =
        page.waitForResponse(
            each -> each.status() != 303 && each.url().contains(MAPPINGS),
            () ->
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Garder"))
                    .click());
    return answer.status();
  }

  /** What following this link brings to the disk. */
  private static String taken(Page page, Locator link, String name) throws IOException {
    Download download = page.waitForDownload(link::click);
    assertThat(download.suggestedFilename()).isEqualTo(name);
    return Files.readString(download.path());
  }
}
