package fr.boussole.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boussole.domain.kpi.Kpi;
import fr.boussole.domain.kpi.KpiCatalogue;
import fr.boussole.domain.kpi.KpiCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueSearchTest {

  private static List<KpiCode> find(String query) {
    return KpiCatalogue.all().stream().filter(new CatalogueSearch(query)).map(Kpi::code).toList();
  }

  @Test
  void nothingAskedFindsEverything() {
    assertThat(find(" ")).hasSize(KpiCatalogue.all().size());
  }

  @Test
  void caseAndAccentsDoNotMatter() {
    assertThat(find("reiteration")).isEqualTo(find("RÉITÉRATION")).contains(KpiCode.REPEAT_RATE);
  }

  @Test
  void codesAbbreviationsAndTheOtherLanguageAreFound() {
    assertThat(find("nps")).containsExactly(KpiCode.NPS, KpiCode.ENPS);
    assertThat(find("DMT")).containsExactly(KpiCode.AHT);
    assertThat(find("speed of answer")).containsExactly(KpiCode.ASA);
  }

  @Test
  void everyWordMustBeThereWhateverIsBetweenThem() {
    assertThat(find("attente délai d'")).contains(KpiCode.ASA).doesNotContain(KpiCode.CSAT);
    assertThat(find("nps attente")).isEmpty();
  }
}
