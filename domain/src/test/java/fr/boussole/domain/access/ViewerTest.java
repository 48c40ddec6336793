package fr.boussole.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Filter;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ViewerTest {

  private static final Optional<String> NOBODY = Optional.empty();

  @Test
  void anAdminSeesEverything() {
    assertThat(new Viewer("admin", Role.ADMIN, NOBODY, Set.of()).visibility())
        .isEqualTo(new Visibility.Everything());
  }

  @Test
  void aSupervisorSeesTheirTeamsAndTheirPersonsOnly() {
    var visibility = new Viewer("sup", Role.SUPERVISOR, NOBODY, Set.of("Nord")).visibility();
    assertThat(visibility).isEqualTo(new Visibility.OfTeams(Set.of("Nord")));
    assertThat(visibility.showsAgents()).isTrue();
    assertThat(visibility.showsTeam("Nord")).isTrue();
    assertThat(visibility.showsTeam("Sud")).isFalse();
  }

  @Test
  void anAgentSeesOnlyThemselvesEvenWithATeam() {
    var viewer = new Viewer("ana", Role.AGENT, Optional.of("Ana Petit"), Set.of("Nord"));
    assertThat(viewer.visibility()).isEqualTo(new Visibility.OfAgent("Ana Petit"));
    assertThat(viewer.visibility().showsTeam("Nord")).isFalse();
  }

  @Test
  void aReaderNeverSeesPersonsEvenWithAnAgentName() {
    var viewer = new Viewer("lect", Role.READER, Optional.of("Ana Petit"), Set.of("Nord"));
    assertThat(viewer.visibility()).isEqualTo(new Visibility.AggregatesOnly());
    assertThat(viewer.visibility().showsAgents()).isFalse();
    assertThat(viewer.visibility().showsTeam("Sud")).isTrue();
  }

  @Test
  void aViewerWhoWouldSeeNothingIsRefused() {
    assertThatThrownBy(() -> new Viewer("ana", Role.AGENT, NOBODY, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Viewer("sup", Role.SUPERVISOR, NOBODY, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Viewer(" ", Role.ADMIN, NOBODY, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Visibility.OfTeams(Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void teamsAreCopied() {
    var teams = new HashSet<>(Set.of("Nord"));
    var viewer = new Viewer("sup", Role.SUPERVISOR, NOBODY, teams);
    teams.add("Sud");
    assertThat(viewer.visibility()).isEqualTo(new Visibility.OfTeams(Set.of("Nord")));
  }

  @Test
  void anAgentIsOfferedOnlyWhatIsToldOfPersons() {
    Set<Dimension> ofPersons = EnumSet.of(Dimension.TEAM, Dimension.AGENT);
    Set<Dimension> ofTeams = EnumSet.of(Dimension.TEAM);
    Visibility agent = new Visibility.OfAgent("Ana Petit");
    assertThat(agent.shows(ofPersons)).isTrue();
    assertThat(agent.shows(ofTeams)).isFalse();
    assertThat(agent.shows(Set.of())).isFalse();
    assertThat(new Visibility.OfTeams(Set.of("Nord")).shows(Set.of())).isTrue();
    assertThat(new Visibility.AggregatesOnly().shows(ofPersons)).isTrue();
    assertThat(new Visibility.Everything().shows(Set.of())).isTrue();
  }

  private static final Set<Dimension> BY_TEAM = Set.of(Dimension.TEAM, Dimension.SEGMENT);
  private static final Set<Dimension> BY_SEGMENT = Set.of(Dimension.SEGMENT);
  private static final Filter ASKED = Filter.of(Dimension.SEGMENT, "Premium");

  @Test
  void anAdminAndAReaderReadFiguresOfTheWholeOrganisation() {
    for (Visibility whole : List.of(new Visibility.Everything(), new Visibility.AggregatesOnly())) {
      assertThat(whole.narrow(ASKED, BY_TEAM)).isEqualTo(ASKED);
      assertThat(whole.narrow(ASKED, BY_SEGMENT)).isEqualTo(ASKED);
    }
  }

  /** What belongs to no team and no person, such as customers lost, is not narrowed to a team. */
  @Test
  void aSupervisorReadsFiguresOfTheirTeamsAndThoseThatBelongToNone() {
    Visibility supervisor = new Visibility.OfTeams(Set.of("Nord"));
    assertThat(supervisor.narrow(ASKED, BY_TEAM))
        .isEqualTo(ASKED.with(Dimension.TEAM, Set.of("Nord")));
    assertThat(supervisor.narrow(ASKED, Set.of(Dimension.AGENT)).on(Dimension.TEAM)).isPresent();
    assertThat(supervisor.narrow(ASKED, BY_SEGMENT)).isEqualTo(ASKED);
    assertThat(
            supervisor
                .narrow(Filter.of(Dimension.TEAM, "Sud"), BY_TEAM)
                .on(Dimension.TEAM)
                .orElseThrow())
        .isEmpty();
  }

  /** Nothing of the organisation's figures is theirs: the filter finds nothing to hold on to. */
  @Test
  void anAgentIsNarrowedToThemselvesWhateverTheFactsCarry() {
    Visibility agent = new Visibility.OfAgent("Ana Petit");
    assertThat(agent.narrow(ASKED, BY_TEAM).on(Dimension.AGENT)).contains(Set.of("Ana Petit"));
    assertThat(agent.narrow(ASKED, BY_SEGMENT).on(Dimension.AGENT)).contains(Set.of("Ana Petit"));
  }
}
