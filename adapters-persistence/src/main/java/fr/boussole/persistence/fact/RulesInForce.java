package fr.boussole.persistence.fact;

import fr.boussole.domain.scope.ChannelKind;
import fr.boussole.domain.scope.ContactRules;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.RuleKind;
import fr.boussole.domain.scope.Rulebook;
import fr.boussole.domain.scope.Rules;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The rules for each contact, found by its day and the numbers of its values. Where nothing is
 * ruled they cost nothing to find; else each combination is looked for in the book once. To be used
 * by one thread at a time.
 */
public final class RulesInForce {

  private static final int MOST_REMEMBERED = 200_000;

  private final Rulebook book;
  private final Rules question;
  private final ZoneId zone;
  private final List<ContactRules> standard;
  private final long[] days;
  private final Map<Key, ContactRules> found = new HashMap<>();

  /**
   * @param days how many of the book's days had begun on the contact's
   */
  private record Key(int days, int channel, int reason, int priority) {}

  /**
   * Rules for counting.
   *
   * @param question what is asked for otherwise than the book has it
   * @param zone in which instants become days
   */
  public RulesInForce(Rulebook book, Rules question, ZoneId zone) {
    this.book = book;
    this.question = question;
    this.zone = zone;
    this.standard =
        Arrays.stream(ChannelKind.values())
            .map(kind -> ContactRules.standard(kind).under(question))
            .toList();
    this.days = book.days().stream().mapToLong(LocalDate::toEpochDay).toArray();
  }

  public ZoneId zone() {
    return zone;
  }

  public Rulebook book() {
    return book;
  }

  /**
   * The rules for one contact.
   *
   * @param keys the numbers of its values, in the order of {@link Dimension}
   * @param labels the names of these, asked for when they are not known yet
   */
  ContactRules of(
      LocalDate day, ChannelKind kind, int[] keys, Supplier<Map<Dimension, String>> labels) {
    if (days.length == 0) {
      return standard.get(kind.ordinal());
    }
    int place = Arrays.binarySearch(days, day.toEpochDay());
    Key key =
        new Key(
            place < 0 ? -1 - place : place + 1,
            keys[Dimension.CHANNEL.ordinal()],
            keys[Dimension.REASON.ordinal()],
            keys[Dimension.PRIORITY.ordinal()]);
    ContactRules known = found.get(key);
    if (known == null) {
      if (found.size() >= MOST_REMEMBERED) {
        found.clear();
      }
      known = book.on(day, labels.get()).under(question);
      found.put(key, known);
    }
    return known;
  }

  /**
   * Whether what a tool counted as in time, and as received, is what the rules for such contacts
   * would count: it knows its own threshold only, and leaves no abandon out.
   */
  boolean haveThresholdOfTheTool(
      LocalDate day, ChannelKind kind, int[] keys, Supplier<Map<Dimension, String>> labels) {
    ContactRules here = of(day, kind, keys, labels);
    return question.serviceThreshold().isEmpty()
        && here.abandonsCounted()
        && here.shortAbandonSeconds() == 0;
  }

  /** The windows, in days, that a contact may be looked for in. */
  Set<Integer> windows() {
    Set<Integer> windows = new TreeSet<>(Set.of(ContactRules.STANDARD_WINDOW_DAYS));
    windows.addAll(book.values(RuleKind.REPEAT_WINDOW));
    windows.addAll(book.values(RuleKind.ONCE_AND_DONE_WINDOW));
    return windows;
  }
}
