package fr.boussole.bootstrap.rollup;

import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.Direction;
import fr.boussole.domain.fact.FactKey;
import fr.boussole.domain.fact.Labels;
import fr.boussole.domain.kind.DailyContacts;
import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.kind.Values;
import fr.boussole.domain.scope.ChannelKind;
import fr.boussole.domain.scope.Dimension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A month of contacts of which everything is known that a phone system adds up, and the same month
 * added up as it would.
 */
final class RandomMonth {

  private static final List<String> CHANNELS = List.of("phone", "chat");
  private static final List<String> TEAMS = List.of("Nord", "Sud");
  private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

  private final Random random;
  private final List<Contact> contacts = new ArrayList<>();

  RandomMonth(long seed) {
    random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      contacts.add(contact("M-" + i));
    }
  }

  List<Contact> contacts() {
    return contacts;
  }

  private Contact contact(String id) {
    Instant opened = START.plusSeconds(random.nextInt(28) * 86_400L + random.nextInt(10) * 3_600L);
    int wait = random.nextInt(90);
    boolean lost = random.nextInt(8) == 0;
    boolean waiting = !lost && random.nextInt(12) == 0;
    Map<Dimension, String> labels = new EnumMap<>(Dimension.class);
    labels.put(Dimension.CHANNEL, pick(CHANNELS));
    labels.put(Dimension.TEAM, pick(TEAMS));
    return new Contact(
        new FactKey(FactKey.DEFAULT_SOURCE, id),
        Direction.INBOUND,
        new Contact.Times(
            opened,
            lost || waiting ? null : opened.plusSeconds(wait),
            lost ? opened.plusSeconds(wait) : null,
            null,
            null,
            null),
        lost || waiting
            ? Contact.Durations.unknown()
            : new Contact.Durations(
                wait, random.nextInt(600), random.nextInt(60), random.nextInt(120)),
        new Labels(labels),
        Optional.empty(),
        Contact.Course.unknown());
  }

  static Contact by(String channel, Contact contact) {
    Map<Dimension, String> labels = new EnumMap<>(contact.labels().values());
    if ("phone".equals(labels.get(Dimension.CHANNEL))) {
      labels.put(Dimension.CHANNEL, channel);
    } else {
      labels.put(Dimension.CHANNEL, "courrier");
    }
    return with(contact, contact.times(), new Labels(labels));
  }

  static Contact aYearEarlier(Contact contact) {
    Instant opened = contact.times().opened().minusSeconds(365 * 86_400L);
    return with(contact, Contact.Times.opened(opened), contact.labels());
  }

  private static Contact with(Contact contact, Contact.Times times, Labels labels) {
    return new Contact(
        contact.key(),
        contact.direction(),
        times,
        contact.durations(),
        labels,
        contact.customer(),
        contact.course());
  }

  /** A row a day, channel and team on which there was a contact. */
  List<Fact> totals() {
    Map<String, List<Contact>> cells = new TreeMap<>();
    for (Contact contact : contacts) {
      cells
          .computeIfAbsent(day(contact) + " " + contact.labels(), any -> new ArrayList<>())
          .add(contact);
    }
    return cells.values().stream().map(RandomMonth::total).toList();
  }

  private static LocalDate day(Contact contact) {
    return contact.times().opened().atZone(Store.PARIS).toLocalDate();
  }

  private static Fact total(List<Contact> cell) {
    Contact any = cell.getFirst();
    ChannelKind channel = ChannelKind.of(any.labels().on(Dimension.CHANNEL).orElseThrow());
    long answered = 0;
    long abandoned = 0;
    long within = 0;
    long wait = 0;
    long talk = 0;
    long hold = 0;
    long after = 0;
    for (Contact contact : cell) {
      Integer waited = contact.durations().waitSeconds();
      if (waited != null) {
        answered++;
        wait += waited;
        within += waited <= channel.standardThresholdSeconds() ? 1 : 0;
        talk += seconds(contact.durations().talkSeconds());
        hold += seconds(contact.durations().holdSeconds());
        after += seconds(contact.durations().afterContactSeconds());
      }
      abandoned += contact.times().abandoned() == null ? 0 : 1;
    }
    Values row =
        DailyContacts.KIND
            .row()
            .set(DailyContacts.DAY, day(any))
            .set(DailyContacts.OFFERED, cell.size())
            .set(DailyContacts.ANSWERED, answered)
            .set(DailyContacts.ABANDONED, abandoned)
            .set(DailyContacts.WAIT, wait)
            .set(DailyContacts.WITHIN_THRESHOLD, within)
            .set(DailyContacts.TALK, talk)
            .set(DailyContacts.HOLD, hold)
            .set(DailyContacts.AFTER_CONTACT, after)
            .build(day(any));
    return fact(any.labels(), row);
  }

  private static long seconds(@Nullable Integer known) {
    return Objects.requireNonNull(known);
  }

  static Fact withoutTeam(Fact total) {
    Map<Dimension, String> labels = new EnumMap<>(total.labels().values());
    labels.remove(Dimension.TEAM);
    return fact(new Labels(labels), total.values());
  }

  private static Fact fact(Labels labels, Values row) {
    return new Fact(
        new FactKey(FactKey.DEFAULT_SOURCE, DailyContacts.KIND.key("", labels, row)), labels, row);
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
