package fr.boussole.bootstrap.rollup;

import fr.boussole.application.dashboard.Measurements;
import fr.boussole.application.importing.Facts;
import fr.boussole.application.importing.FileDigest;
import fr.boussole.application.importing.FileShape;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.ImportOrder;
import fr.boussole.application.importing.ImportRun;
import fr.boussole.application.importing.ImportRuns;
import fr.boussole.application.importing.Incoming;
import fr.boussole.application.importing.Quality;
import fr.boussole.application.importing.Wanted;
import fr.boussole.application.mapping.Dialect;
import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.kind.FactKind;
import fr.boussole.domain.scope.Rule;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** One implementation of the ports, with imports in few words. Files are given as their rows. */
record Store(
    Facts facts, Measurements measurements, ImportRuns runs, Consumer<List<Rule>> rulings) {

  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);

  /** Sets rules of the organisation. */
  void rule(Rule... rules) {
    rulings.accept(List.of(rules));
  }

  ImportRun.Counts importContacts(List<Contact> rows) {
    return importContacts(rows, 0);
  }

  ImportRun.Counts importContacts(List<Contact> rows, long rejected) {
    long run = start(ImportKind.CONTACTS);
    try (Facts.Load load = facts.begin(run, Incoming.of(ImportKind.CONTACTS), PARIS)) {
      for (int i = 0; i < rows.size(); i++) {
        load.contact(i + 2, rows.get(i));
      }
      return load.commit(shape(rows.size() + rejected), rejected, CLOCK);
    }
  }

  ImportRun.Counts importSurveys(List<SurveyAnswer> rows) {
    long run = start(ImportKind.SURVEYS);
    try (Facts.Load load = facts.begin(run, Incoming.of(ImportKind.SURVEYS), PARIS)) {
      for (int i = 0; i < rows.size(); i++) {
        load.survey(i + 2, rows.get(i));
      }
      return load.commit(shape(rows.size()), 0, CLOCK);
    }
  }

  ImportRun.Counts importFacts(FactKind kind, List<Fact> rows) {
    ImportKind file = ImportKind.of(kind.type());
    long run = start(file);
    try (Facts.Load load = facts.begin(run, Incoming.of(file), PARIS)) {
      for (int i = 0; i < rows.size(); i++) {
        load.fact(i + 2, rows.get(i));
      }
      return load.commit(shape(rows.size()), 0, CLOCK);
    }
  }

  long start(ImportKind kind) {
    Wanted wanted = new Wanted.OfKind(kind);
    ImportOrder order = new ImportOrder(kind.word() + ".csv", "admin", Locale.FRENCH, wanted);
    return runs.start(order, new FileDigest("00", 0), CLOCK.instant()).id();
  }

  static FileShape shape(long rows) {
    return new FileShape(Dialect.ANY, List.of(), List.of(), rows, 0, List.of(), Quality.none());
  }
}
