package fr.boussole.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.importing.Drafts;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.ImportOrder;
import fr.boussole.application.importing.Imports;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.importing.Wanted;
import fr.boussole.application.mapping.ManageMappings;
import fr.boussole.bootstrap.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every page, in both languages, both themes, on a desk and in a hand. */
@QuarkusTest
@TestProfile(BrowserProfile.class)
@QuarkusTestResource(PostgresTestResource.class)
class EveryPageIsAccessibleTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final List<String> LANGUAGES = List.of("fr", "en");
  private static final String OWN_DAYS = "from=2025-01-06&to=2025-02-02";

  @SuppressWarnings("NullAway.Init")
  @TestHTTPResource("")
  String site;

  @Inject Visitors visitors;
  @Inject SampleWorld world;
  @Inject Imports imports;
  @Inject ManageMappings mappings;
  @Inject Drafts drafts;

  @Test
  void beforeSigningIn() {
    assertReadable(
        "", List.of(new Address("/sign-in", 200), new Address("/sign-in?next=%2Fimports", 200)));
  }

  @Test
  void whereNothingWasImportedYet() {
    world.empty();
    assertReadable(
        visitors.session(visitors.admin()),
        List.of(
            new Address("/", 200),
            new Address("/flow", 200),
            new Address("/channels/chat", 200),
            new Address("/imports", 200),
            new Address("/imports/mappings", 200),
            new Address("/health-of-data", 200),
            new Address("/kpis/ASA", 200)));
  }

  @Test
  void withFigures() throws UnreadableFile {
    world.load();
    world.load(ImportKind.CONTACTS, SampleFiles.withABadRow());
    world.audit();
    assertReadable(
        visitors.session(visitors.admin()),
        List.of(
            new Address("/", 200),
            new Address("/?channel=phone&team=Nord&" + OWN_DAYS, 200),
            new Address("/flow", 200),
            new Address("/flow?channel=phone&" + OWN_DAYS, 200),
            new Address("/channels/phone?team=Nord", 200),
            new Address("/channels/selfcare", 200),
            new Address("/families/access", 200),
            new Address("/families/satisfaction?channel=telex", 200),
            new Address("/kpis/ASA?by=team", 200),
            new Address("/kpis/ABANDON_RATE?grain=week", 200),
            new Address("/kpis/CHANNEL_SHARE", 200),
            new Address("/kpis/CSAT?channel=telex", 200),
            new Address("/kpis/ASA/imports", 200),
            new Address("/catalogue", 200),
            new Address("/catalogue?q=nps", 200),
            new Address("/catalogue/memo", 200),
            new Address("/imports", 200),
            new Address("/imports/" + imports.latest(1).getFirst().id(), 200),
            new Address("/imports/" + draft() + "/mapping", 200),
            new Address("/imports/mappings?kept=" + mapping(), 200),
            new Address("/health-of-data", 200),
            new Address("/account", 200),
            new Address("/admin/accounts", 200),
            new Address("/audit", 200),
            new Address("/channels/telex", 404),
            new Address("/families/happiness", 404),
            new Address("/reasons", 200),
            new Address("/reasons?reason=Facture", 200),
            new Address("/admin/values", 200),
            new Address("/rules", 200),
            new Address("/admin/values?dimension=reason&value=Facture", 200),
            new Address("/nothing", 404)));
  }

  @Test
  void ofAReader() {
    world.load();
    assertReadable(
        visitors.session(visitors.reader()),
        List.of(
            new Address("/", 200),
            new Address("/health-of-data", 403),
            new Address("/admin/accounts", 403)));
  }

  /** A file that nobody has said how to read. */
  private long draft() throws UnreadableFile {
    byte[] file = "N°;Créé le;Motif\n1;02/03/2026 09:00;Panne\n".getBytes(StandardCharsets.UTF_8);
    ImportOrder order =
        new ImportOrder("export.csv", "admin", Locale.FRENCH, new Wanted.Recognised());
    return drafts.keep(order, new ByteArrayInputStream(file)).id();
  }

  /** A mapping of the organisation that has two versions. */
  private String mapping() {
    String file =
        "mapping: 1\nname: appels\nrecognise: {all: [n]}\nfacts:\n  - kind: contacts\n"
            + "    columns: {external_id: n, channel: {constant: phone}, opened_at: %s}\n";
    mappings.save(file.formatted("le"), "admin");
    return mappings.save(file.formatted("jour"), "admin").name();
  }

  private record Address(String path, int status) {}

  private void assertReadable(String session, List<Address> addresses) {
    List<String> problems = new ArrayList<>();
    for (String language : LANGUAGES) {
      try (Visit visit =
          Visit.to(site, CHROMIUM.browser())
              .script(Reading.script())
              .cookie("boussole-language", language)) {
        if (!session.isEmpty()) {
          visit.as(session);
        }
        for (Address address : addresses) {
          assertThat(visit.open(address.path())).as(address.path()).isEqualTo(address.status());
          assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo(language);
          List<String> found = new ArrayList<>(Reading.problems(visit.page()));
          found.addAll(visit.complaints());
          found.forEach(each -> problems.add(language + " " + address.path() + ": " + each));
        }
      }
    }
    assertThat(problems).as(String.join("\n", problems)).isEmpty();
  }
}
