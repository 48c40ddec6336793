package fr.boussole.bootstrap.rollup;

import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.Direction;
import fr.boussole.domain.fact.Escalation;
import fr.boussole.domain.fact.Exposure;
import fr.boussole.domain.fact.FactKey;
import fr.boussole.domain.fact.FactType;
import fr.boussole.domain.fact.Labels;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.fact.SurveyKind;
import fr.boussole.domain.scope.Dimension;
import fr.boussole.domain.scope.Rule;
import fr.boussole.domain.scope.RuleKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Files of invented facts, the same for the same seed: few customers and reasons, so that repeats
 * are many, and many arrivals around both changes of the clock. Each file mixes new rows,
 * corrections of rows that were there, the same rows again, and rows that come twice.
 */
final class RandomFacts {

  static final Map<Dimension, List<String>> VALUES =
      Map.ofEntries(
          Map.entry(
              Dimension.CHANNEL,
              List.of("Téléphone", "phone", "chat", "e-mail", "Facebook", "courrier")),
          Map.entry(
              Dimension.REASON, List.of("Facture", "facture", "FACTURE", "Livraison", "Panne")),
          Map.entry(Dimension.TEAM, List.of("Nord", "Sud", "Ouest")),
          Map.entry(Dimension.SEGMENT, List.of("Pro", "Particulier")),
          Map.entry(Dimension.PRIORITY, List.of("haute", "Haute", "basse")),
          Map.entry(Dimension.AGENT, List.of("Ana", "Bob", "Chloé", "Driss")),
          Map.entry(Dimension.PRODUCT, List.of("Fibre", "Mobile")),
          Map.entry(Dimension.SUB_REASON, List.of("Retard", "Perdu", "retard")),
          Map.entry(Dimension.CAMPAIGN, List.of("Été", "Rentrée")),
          Map.entry(Dimension.PAGE, List.of("/aide", "/Aide", "/offres")),
          Map.entry(Dimension.FEATURE, List.of("export", "alertes")),
          Map.entry(Dimension.ASPECT, List.of("empathy", "reliability")));

  private static final List<Instant> CHANGES =
      List.of(Instant.parse("2026-03-29T01:00:00Z"), Instant.parse("2026-10-25T01:00:00Z"));
  private static final int FEW = 30;
  private static final List<String> SOURCES = List.of("crm", "default", "standard");
  private static final List<String> STATUSES =
      List.of("open", "résolu", "resolved", "clos", "abandoned", "à vérifier");

  private final Random random;
  private final List<Contact> contacts = new ArrayList<>();
  private final List<SurveyAnswer> surveys = new ArrayList<>();
  private int named;

  RandomFacts(long seed) {
    random = new Random(seed);
  }

  /** A file of contacts; the facts are all those of the files so far. */
  List<Contact> contacts(int rows) {
    List<Contact> file = new ArrayList<>();
    while (file.size() < rows) {
      int kind = random.nextInt(10);
      if (contacts.isEmpty() || kind < 5) {
        Contact fresh = contact(key("A"));
        contacts.add(fresh);
        file.add(fresh);
      } else {
        int which = random.nextInt(contacts.size());
        Contact corrected = kind < 8 ? corrected(contacts.get(which)) : contacts.get(which);
        contacts.set(which, corrected);
        file.add(corrected);
      }
    }
    return file;
  }

  /** A file that tells the first contacts anew: after some of these they have a history. */
  List<Contact> corrections(int rows) {
    List<Contact> file = new ArrayList<>();
    while (!contacts.isEmpty() && file.size() < rows) {
      int which = random.nextInt(Math.min(FEW, contacts.size()));
      contacts.set(which, corrected(contacts.get(which)));
      file.add(contacts.get(which));
    }
    return file.isEmpty() ? contacts(rows) : file;
  }

  /** A file of survey answers, some about contacts that no file told yet. */
  List<SurveyAnswer> surveys(int rows) {
    List<SurveyAnswer> file = new ArrayList<>();
    while (file.size() < rows) {
      boolean fresh = surveys.isEmpty() || random.nextInt(10) < 6;
      int which = fresh ? surveys.size() : random.nextInt(surveys.size());
      FactKey key = fresh ? key("R") : surveys.get(which).key();
      SurveyAnswer answer = fresh || random.nextBoolean() ? survey(key) : surveys.get(which);
      surveys.subList(which, fresh ? which : which + 1).clear();
      surveys.add(which, answer);
      file.add(answer);
    }
    return file;
  }

  /** Rules of every kind about these facts, from days among theirs. */
  List<Rule> rules(int most) {
    List<Rule> rules = new ArrayList<>();
    while (rules.size() < most) {
      RuleKind kind = pick(List.of(RuleKind.values()));
      EnumMap<Dimension, String> of = new EnumMap<>(Dimension.class);
      for (Dimension dimension : kind.dimensions()) {
        if (random.nextInt(3) == 0) {
          of.put(dimension, pick(Objects.requireNonNull(VALUES.get(dimension))));
        }
      }
      int span = Math.min(kind.most(), 400_000) - kind.least();
      rules.add(
          new Rule(
              kind,
              of,
              random.nextInt(5) == 0
                  ? OptionalInt.empty()
                  : OptionalInt.of(kind.least() + random.nextInt(span + 1)),
              moment().atZone(Store.PARIS).toLocalDate()));
    }
    return rules;
  }

  private FactKey key(String prefix) {
    // Identifiers are used by more than one source now and then.
    named += random.nextInt(8) == 0 ? 0 : 1;
    FactKey key = new FactKey(pick(SOURCES), prefix + "-" + named);
    boolean taken =
        contacts.stream().anyMatch(contact -> contact.key().equals(key))
            || surveys.stream().anyMatch(answer -> answer.key().equals(key));
    return taken ? new FactKey(key.source(), prefix + "-" + ++named) : key;
  }

  private Contact contact(FactKey key) {
    Instant opened = moment();
    return new Contact(
        key,
        random.nextInt(12) == 0 ? Direction.OUTBOUND : Direction.INBOUND,
        times(opened),
        new Contact.Durations(seconds(120), seconds(900), seconds(90), seconds(300)),
        labels(),
        maybe("C-" + random.nextInt(25)),
        course());
  }

  /** The same contact, one part of it told anew. */
  private Contact corrected(Contact old) {
    Contact other = contact(old.key());
    int part = random.nextInt(6);
    return new Contact(
        old.key(),
        part == 0 ? other.direction() : old.direction(),
        part == 1 ? other.times() : old.times(),
        part == 2 ? other.durations() : old.durations(),
        part == 3 ? other.labels() : old.labels(),
        part == 4 ? other.customer() : old.customer(),
        part == 5 ? other.course() : old.course());
  }

  private Contact.Times times(Instant opened) {
    return new Contact.Times(
        opened,
        later(opened, 600),
        random.nextInt(4) == 0 ? later(opened, 600) : null,
        later(opened, 20_000),
        later(opened, 300_000),
        later(opened, 300_000),
        random.nextInt(12) == 0);
  }

  private Contact.Course course() {
    return new Contact.Course(
        random.nextBoolean() ? null : pick(STATUSES),
        random.nextBoolean() ? null : Integer.valueOf(random.nextInt(4)),
        random.nextBoolean() ? null : Integer.valueOf(random.nextInt(2)),
        random.nextBoolean() ? null : Boolean.valueOf(random.nextInt(4) == 0),
        random.nextBoolean() ? null : pick(List.of(Escalation.values())),
        random.nextBoolean() ? null : pick(List.of(Exposure.values())),
        random.nextBoolean() ? null : Boolean.valueOf(random.nextBoolean()));
  }

  private Labels labels() {
    return labels(FactType.CONTACTS.dimensions());
  }

  private Labels labels(Set<Dimension> carried) {
    EnumMap<Dimension, String> labels = new EnumMap<>(Dimension.class);
    for (Dimension dimension : carried) {
      if (random.nextInt(6) != 0) {
        labels.put(dimension, pick(Objects.requireNonNull(VALUES.get(dimension))));
      }
    }
    return new Labels(labels);
  }

  private SurveyAnswer survey(FactKey key) {
    SurveyKind kind = pick(List.of(SurveyKind.values()));
    int maximum = kind == SurveyKind.CES && random.nextBoolean() ? 7 : kind.standardMaximum();
    int minimum = kind.standardMinimum();
    return new SurveyAnswer(
        key,
        kind,
        minimum + random.nextInt(maximum - minimum + 1),
        minimum,
        maximum,
        moment(),
        maybe("A-" + random.nextInt(2 * named + 10)),
        maybe("C-1"),
        labels(),
        maybe("Verbatim n° " + random.nextInt(3)));
  }

  /** Within days of a change of the clock, within minutes of it, or beside another contact. */
  private Instant moment() {
    Instant change = pick(CHANGES);
    return switch (contacts.isEmpty() ? 0 : random.nextInt(5)) {
      case 0 -> change.plusSeconds(random.nextInt(14_400) - 7_200);
      case 1 -> pick(contacts).times().opened().plusMillis(random.nextInt(3) * 400L);
      // On the brink of the window in which repeats are seen.
      case 2 -> pick(contacts).times().opened().plusMillis(604_800_000 + random.nextInt(6) * 400L);
      default -> change.plusSeconds(random.nextInt(1_600_000) - 800_000);
    };
  }

  private @Nullable Instant later(Instant opened, int most) {
    return random.nextInt(3) == 0
        ? null
        : opened.plus(Duration.ofSeconds(random.nextInt(most + most / 20) - most / 20));
  }

  private @Nullable Integer seconds(int most) {
    return random.nextInt(3) == 0
        ? null
        : Integer.valueOf(random.nextInt(4) == 0 ? 0 : random.nextInt(most));
  }

  private Optional<String> maybe(String text) {
    return random.nextInt(5) == 0 ? Optional.empty() : Optional.of(text);
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
