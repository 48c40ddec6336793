package fr.boussole.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.CharArrayWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoOrganisationTest {
  private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 20);

  @Test
  void writesTheSameBytesForTheSameSeedAndDay(@TempDir Path one, @TempDir Path other)
      throws IOException {
    List<DemoOrganisation.ImportFile> first = small(7).writeTo(one);
    List<DemoOrganisation.ImportFile> second = small(7).writeTo(other);
    assertThat(first).hasSameSizeAs(second).hasSize(15);
    for (int index = 0; index < first.size(); index++) {
      assertThat(Files.mismatch(first.get(index).path(), second.get(index).path())).isEqualTo(-1);
    }
  }

  @Test
  void writesAnotherYearForAnotherSeed() throws IOException {
    assertThat(contactText(small(7))).isNotEqualTo(contactText(small(8)));
  }

  @Test
  void makesAboutAsManyContactsAsAsked() throws IOException {
    long lines = contactText(small(7)).lines().count() - 1;
    assertThat(lines).isBetween(4_700L, 5_300L);
  }

  @Test
  void refusesToBeTooSmallToMeanAnything() {
    assertThatThrownBy(() -> new DemoOrganisation(1, YESTERDAY, DemoYear.PARIS, 999))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void castsPeopleOfTheTeamWithAStory() {
    assertThat(DemoOrganisation.cast().supervisedTeam()).isEqualTo("Relation client Sud");
    assertThat(Team.SOUTH.people()).contains(DemoOrganisation.cast().agent());
  }

  private static DemoOrganisation small(long seed) {
    return new DemoOrganisation(seed, YESTERDAY, DemoYear.PARIS, 5_000);
  }

  private static String contactText(DemoOrganisation organisation) throws IOException {
    CharArrayWriter contacts = new CharArrayWriter();
    organisation.writeTo(contacts, new CharArrayWriter());
    return contacts.toString();
  }
}
