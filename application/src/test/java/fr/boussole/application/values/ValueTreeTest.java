package fr.boussole.application.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boussole.domain.scope.Dimension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ValueTreeTest {

  private static final Dimension ON = Dimension.CHANNEL;

  private static final ValueTree FILES = met("Tél.", "phone", "Voice", "Chat");

  @Example
  void severalWordsBecomeOneChannel() {
    ValueTree tree =
        after(
            FILES,
            new ValueChange.Rename(ON, "Tél.", "Téléphone"),
            new ValueChange.Merge(ON, "phone", "Téléphone"),
            new ValueChange.Merge(ON, "voice", "téléphone"));
    assertThat(tree.shown()).extracting(ValueName::name).containsExactly("Chat", "Téléphone");
    assertThat(tree.group("Téléphone"))
        .extracting(ValueName::name)
        .containsExactly("Téléphone", "phone", "Tél.", "Voice");
    assertThat(tree.shown("TÉL.")).isEqualTo("Téléphone");
    assertThat(tree.shown("jamais vu")).isEqualTo("jamais vu");
  }

  @Example
  void aRenamingTakenBackLeavesNothing() {
    ValueTree renamed = after(FILES, new ValueChange.Rename(ON, "Chat", "Tchat"));
    assertThat(after(renamed, new ValueChange.TakeOut(ON, "Chat"))).isEqualTo(FILES);
    ValueTree back = after(renamed, new ValueChange.Rename(ON, "Tchat", "Chat"));
    assertThat(back.shown("Tchat")).isEqualTo("Chat");
    assertThat(after(back, new ValueChange.TakeOut(ON, "Tchat"))).isEqualTo(FILES);
  }

  @Example
  void onlyTheSpellingChanges() {
    ValueTree tree = after(FILES, new ValueChange.Rename(ON, "Chat", "CHAT"));
    assertThat(tree.shown("chat")).isEqualTo("CHAT");
    assertThat(tree.all()).hasSize(4);
  }

  @Example
  void aWordCanBeToldBeforeAnyFileUsesIt() {
    ValueTree tree = after(FILES, new ValueChange.Alias(ON, "Chat", "Live chat"));
    assertThat(tree.shown("live CHAT")).isEqualTo("Chat");
    assertThat(after(tree, new ValueChange.TakeOut(ON, "Live chat"))).isEqualTo(FILES);
    assertThat(after(FILES, new ValueChange.Alias(ON, "Chat", "phone")))
        .isEqualTo(after(FILES, new ValueChange.Merge(ON, "phone", "Chat")));
  }

  @Example
  void theMarkOfTheNameShownCounts() {
    ValueTree marked = after(FILES, new ValueChange.Mark("Chat", true));
    ValueTree renamed = after(marked, new ValueChange.Rename(ON, "Chat", "Tchat"));
    assertThat(renamed.group("Tchat").getFirst().avoidable()).isTrue();
    assertThat(after(marked, new ValueChange.Merge(ON, "Chat", "phone")).group("phone").getFirst())
        .isEqualTo(new ValueName("phone", Optional.empty(), false, true));
  }

  @Example
  void whatCannotBeMadeIsRefused() {
    ValueTree merged = after(FILES, new ValueChange.Merge(ON, "phone", "Tél."));
    assertRefused(merged, new ValueChange.Merge(ON, "phone", "Chat"), ValueProblem.NOT_SHOWN);
    assertRefused(merged, new ValueChange.Merge(ON, "Chat", "phone"), ValueProblem.NOT_SHOWN);
    assertRefused(merged, new ValueChange.Merge(ON, "Chat", "Fax"), ValueProblem.UNKNOWN);
    assertRefused(merged, new ValueChange.Merge(ON, "Chat", "chat"), ValueProblem.SAME);
    assertRefused(merged, new ValueChange.TakeOut(ON, "Chat"), ValueProblem.NOT_MERGED);
    assertRefused(merged, new ValueChange.Rename(ON, "Chat", "Voice"), ValueProblem.NAME_TAKEN);
    assertRefused(merged, new ValueChange.Rename(ON, "Chat", "phone"), ValueProblem.NAME_TAKEN);
    assertRefused(merged, new ValueChange.Alias(ON, "Chat", "phone"), ValueProblem.NAME_TAKEN);
    assertRefused(merged, new ValueChange.Alias(ON, "Tél.", "phone"), ValueProblem.SAME);
    for (String wrong : List.of(" ", "(None)", "a\nb", "x".repeat(201))) {
      assertRefused(merged, new ValueChange.Rename(ON, "Chat", wrong), ValueProblem.NAME_INVALID);
    }
  }

  @Example
  void aFileTellsWhatValuesAreCalled() {
    ValueTree tree = FILES.called(Map.of("57", "Lyon"));
    assertThat(tree.shown("57")).isEqualTo("Lyon");
    assertThat(tree.all().get("lyon"))
        .isEqualTo(new ValueName("Lyon", Optional.empty(), false, false));
    assertThat(tree.called(Map.of("57", "LYON"))).isEqualTo(tree);
    // Another name, and nothing is left of the first; the same as in one go.
    assertThat(tree.called(Map.of("57", "Paris"))).isEqualTo(FILES.called(Map.of("57", "Paris")));
    // Two of one name are one; of a known one they are that one.
    assertThat(FILES.called(Map.of("57", "Lyon", "58", "Lyon")).group("Lyon")).hasSize(3);
    assertThat(FILES.called(Map.of("Voice", "phone")).group("phone"))
        .extracting(ValueName::name)
        .containsExactly("phone", "Voice");
    // What people made of the name holds.
    ValueTree renamed = after(tree, new ValueChange.Rename(ON, "Lyon", "Lyon Part-Dieu"));
    assertThat(renamed.called(Map.of("57", "Lyon"))).isEqualTo(renamed);
    // A value under which its own name stands changes places with it.
    ValueTree alias = after(FILES, new ValueChange.Alias(ON, "Chat", "Tchat"));
    assertThat(alias.called(Map.of("Chat", "Tchat")).shown("chat")).isEqualTo("Tchat");
    assertThatThrownBy(() -> FILES.called(Map.of("57", "(none)"))).isInstanceOf(ValueRefused.class);
  }

  /**
   * Whatever was done before: a file sent again changes nothing, and no name leads round to itself.
   */
  @Property
  void aFileOfNamesSentAgainChangesNothing(
      @ForAll("changes") List<ValueChange> changes,
      @ForAll("words") String value,
      @ForAll("words") String name) {
    ValueTree tree = FILES;
    for (ValueChange change : changes) {
      try {
        tree = tree.after(change);
      } catch (ValueRefused refused) {
        assertThat(refused.problem()).isNotNull();
      }
    }
    ValueTree called = tree.called(Map.of(value, name));
    assertThat(called.shown(value)).isEqualTo(called.shown(name));
    assertThat(called.called(Map.of(value, name))).isEqualTo(called);
    assertThat(called.all().values().stream().filter(ValueName::met)).hasSize(4);
    assertThat(called.shown()).isNotEmpty();
    assertThat(called.shown().stream().mapToInt(each -> called.group(each.name()).size()).sum())
        .isEqualTo(called.all().size());
  }

  /** Whatever was done before, a merge that is taken back at once leaves no trace. */
  @Property
  void aMergeTakenBackRestoresExactly(
      @ForAll("changes") List<ValueChange> changes,
      @ForAll("words") String value,
      @ForAll("words") String into) {
    ValueTree tree = FILES;
    for (ValueChange change : changes) {
      try {
        tree = tree.after(change);
      } catch (ValueRefused refused) {
        assertThat(refused.problem()).isNotNull();
      }
    }
    assertThat(tree.all().values().stream().filter(ValueName::met)).hasSize(4);
    ValueTree merged;
    try {
      merged = tree.after(new ValueChange.Merge(ON, value, into));
    } catch (ValueRefused refused) {
      return;
    }
    assertThat(merged.shown(value)).isEqualTo(tree.shown(into));
    assertThat(merged.after(new ValueChange.TakeOut(ON, value))).isEqualTo(tree);
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of("Tél.", "phone", "Voice", "Chat", "Téléphone", "Appel");
  }

  @Provide
  Arbitrary<List<ValueChange>> changes() {
    Arbitrary<ValueChange> change =
        Combinators.combine(Arbitraries.integers().between(0, 4), words(), words())
            .as(
                (kind, value, other) ->
                    switch (kind) {
                      case 0 -> new ValueChange.Rename(ON, value, other);
                      case 1 -> new ValueChange.Alias(ON, value, other);
                      case 2 -> new ValueChange.TakeOut(ON, value);
                      default -> new ValueChange.Merge(ON, value, other);
                    });
    return change.list().ofMaxSize(8);
  }

  private static ValueTree met(String... names) {
    return ValueTree.of(
        List.of(names).stream()
            .map(name -> new ValueName(name, Optional.empty(), false, true))
            .toList());
  }

  private static ValueTree after(ValueTree tree, ValueChange... changes) {
    ValueTree after = tree;
    for (ValueChange change : changes) {
      after = after.after(change);
    }
    return after;
  }

  private static void assertRefused(ValueTree tree, ValueChange change, ValueProblem problem) {
    assertThatThrownBy(() -> tree.after(change))
        .isInstanceOfSatisfying(
            ValueRefused.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
  }
}
