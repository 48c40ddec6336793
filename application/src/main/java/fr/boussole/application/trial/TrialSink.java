package fr.boussole.application.trial;

import fr.boussole.application.importing.Examination;
import fr.boussole.application.importing.Facts;
import fr.boussole.application.importing.Quality;
import fr.boussole.application.importing.RejectedRow;
import fr.boussole.application.importing.RowSink;
import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.period.Period;
import fr.boussole.domain.scope.Dimension;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passes the rows of a trial on, as many as are tried, and sees on which days they lie. */
final class TrialSink implements RowSink {

  private static final int MOST_REJECTS = 20;

  private final Facts.Load load;
  private final ZoneId zone;
  private final Examination examination;
  private final List<RejectedRow> rejects = new ArrayList<>();
  private long rejected;
  private long taken;
  private @Nullable LocalDate first;
  private @Nullable LocalDate last;

  TrialSink(Facts.Load load, Clock clock) {
    this.load = load;
    this.zone = clock.getZone();
    this.examination = new Examination(clock.instant(), zone);
  }

  @Override
  public void contact(long line, Contact contact) {
    if (takes(contact.times().opened().atZone(zone).toLocalDate())) {
      examination.contact(line, contact);
      load.contact(line, contact);
    }
  }

  @Override
  public void survey(long line, SurveyAnswer answer) {
    if (takes(answer.answeredAt().atZone(zone).toLocalDate())) {
      examination.survey(line, answer);
      load.survey(line, answer);
    }
  }

  @Override
  public void fact(long line, Fact fact) {
    if (takes(fact.values().day())) {
      examination.fact(line, fact);
      load.fact(line, fact);
    }
  }

  @Override
  public void name(long line, Dimension dimension, String value, String name) {
    if (++taken <= Trials.MOST_ROWS) {
      load.name(dimension, value, name);
    }
  }

  @Override
  public void rejected(RejectedRow row) {
    examination.rejected(row);
    rejected++;
    if (rejects.size() < MOST_REJECTS) {
      rejects.add(row);
    }
  }

  private boolean takes(LocalDate day) {
    if (++taken > Trials.MOST_ROWS) {
      return false;
    }
    first = first == null || day.isBefore(first) ? day : first;
    last = last == null || day.isAfter(last) ? day : last;
    return true;
  }

  @Override
  public void rank(long rank) {
    examination.rank();
    load.rank(rank);
  }

  Quality quality() {
    return examination.told();
  }

  long rejected() {
    return rejected;
  }

  List<RejectedRow> rejects() {
    return rejects;
  }

  boolean isLimited() {
    return taken > Trials.MOST_ROWS;
  }

  Optional<Period> days() {
    return first == null || last == null
        ? Optional.empty()
        : Optional.of(Period.ofDays(first, last));
  }
}
