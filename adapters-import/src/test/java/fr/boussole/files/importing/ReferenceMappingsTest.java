package fr.boussole.files.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.application.importing.FileShape;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.files.mapping.WrittenMappings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The {@link ReferenceFiles} are read whole through their mappings. Their figures are asked by the
 * application's own test.
 */
class ReferenceMappingsTest {

  private static final Path MAPPINGS = Path.of("../bootstrap/src/test/resources/mappings");

  private final ReadRows rows = new ReadRows();

  @Test
  void callsOfACallCentre() throws IOException, UnreadableFile {
    FileShape shape = read("pwc-call-center/call_center.csv", "pwc-calls");
    isWhole(shape, 5_000);
    assertThat(rows.contacts).hasSize(5_000);
    assertThat(rows.answers).hasSize(4_054);
    assertThat(rows.contacts)
        .filteredOn(call -> "abandoned".equals(call.course().status()))
        .hasSize(946);
    assertThat(rows.contacts)
        .filteredOn(call -> "resolved".equals(call.course().status()))
        .hasSize(3_646);
    assertThat(sum(rows.contacts.stream().map(call -> call.durations().waitSeconds()).toList()))
        .isEqualTo(273_729);
    assertThat(rows.contacts.getFirst().times().opened())
        .isEqualTo(Instant.parse("2021-01-01T08:12:58Z"));
    assertThat(rows.answers).filteredOn(answer -> answer.score() >= 4).hasSize(2_023);
  }

  @Test
  void answersOfAFrenchShop() throws IOException, UnreadableFile {
    FileShape shape = read("fr-bestmarket-nps/retour_client.csv", "bestmarket-answers");
    isWhole(shape, 3_000);
    long promoters = rows.answers.stream().filter(answer -> answer.score() >= 9).count();
    long detractors = rows.answers.stream().filter(answer -> answer.score() <= 6).count();
    assertThat((promoters - detractors) / 30.0).isBetween(30.966666, 30.966668);
    assertThat(rows.answers.getFirst().answeredAt())
        .isEqualTo(Instant.parse("2021-03-24T11:00:00Z"));
    assertThat(rows.answers)
        .extracting(SurveyAnswer::labels)
        .anyMatch(labels -> labels.values().containsValue("réseaux sociaux"));
  }

  @Test
  void namesOfProductsAndShops() throws IOException, UnreadableFile {
    isWhole(read("fr-bestmarket-nps/produit.csv", "bestmarket-products"), rows.names.size());
    assertThat(rows.names).contains("line 1: product 1 is Additifs alimentaires");
    int products = rows.names.size();
    read("fr-bestmarket-nps/ref_magasin.csv", "bestmarket-shops");
    assertThat(rows.names.get(products)).isEqualTo("line 1: segment 1 is Magny-en-Vexin");
  }

  @Test
  void ticketsWithoutArrival() throws IOException, UnreadableFile {
    FileShape shape = read("kaggle-support-tickets/customer_support_tickets.csv", "kaggle-tickets");
    isWhole(shape, 8_469);
    assertThat(rows.contacts).hasSize(8_469).allMatch(ticket -> ticket.times().assumed());
    assertThat(rows.contacts).filteredOn(ticket -> ticket.times().closed() != null).hasSize(2_769);
    assertThat(rows.contacts)
        .filteredOn(ticket -> ticket.times().firstResponse() != null)
        .hasSize(5_650);
    assertThat(rows.contacts)
        .filteredOn(ticket -> "open".equalsIgnoreCase(ticket.course().status()))
        .hasSize(5_700);
    assertThat(rows.contacts)
        .filteredOn(ReferenceMappingsTest::isClosedBeforeResponse)
        .hasSize(1_365);
    assertThat(rows.answers).hasSize(2_769);
    assertThat(rows.answers).filteredOn(answer -> answer.score() >= 4).hasSize(1_087);
  }

  @Test
  void customersOfATelephoneCompany() throws IOException, UnreadableFile {
    isWhole(read("telco-churn/Telco-Customer-Churn.csv", "telco-customers"), 7_032);
    assertThat(rows.facts).hasSize(7_032);
  }

  private FileShape read(String file, String mapping) throws IOException, UnreadableFile {
    return rows.read(
        ReferenceFiles.present(file), WrittenMappings.read(MAPPINGS.resolve(mapping + ".yaml")));
  }

  private void isWhole(FileShape shape, long count) {
    assertThat(rows.rejected).isEmpty();
    assertThat(shape.rows()).isEqualTo(count);
    assertThat(shape.skipped()).isZero();
  }

  private static long sum(List<Integer> seconds) {
    return seconds.stream().filter(Objects::nonNull).mapToLong(Integer::longValue).sum();
  }

  private static boolean isClosedBeforeResponse(Contact ticket) {
    Instant closed = ticket.times().closed();
    Instant response = ticket.times().firstResponse();
    return closed != null && response != null && closed.isBefore(response);
  }
}
