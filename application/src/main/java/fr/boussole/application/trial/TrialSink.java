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

/** Passes the rows of a trial on, no more than are tried, and sees on which days they lie. */
final class TrialSink implements RowSink {

  private static final int MOST_REJECTS = 20;

  private final Facts.Load load;
  private final ZoneId zone;
  private final Examination examination;
  private final List<RejectedRow> rejects = new ArrayList<>();
  private long rejected;
  private boolean limited;
  private @Nullable LocalDate first;
  private @Nullable LocalDate last;

  TrialSink(Facts.Load load, Clock clock) {
    this.load = load;
    this.zone = clock.getZone();
    this.examination = new Examination(clock.instant(), zone);
  }

  /** The load is open, and imports wait for it: what is not tried is not read either. */
  @Override
  public boolean wantsMore(long rows) {
    limited = rows >= Trials.MOST_ROWS;
    return !limited;
  }

  @Override
  public void contact(long line, Contact contact) {
    on(contact.times().opened().atZone(zone).toLocalDate());
    examination.contact(line, contact);
    load.contact(line, contact);
  }

  @Override
  public void survey(long line, SurveyAnswer answer) {
    on(answer.answeredAt().atZone(zone).toLocalDate());
    examination.survey(line, answer);
    load.survey(line, answer);
  }

  @Override
  public void fact(long line, Fact fact) {
    on(fact.values().day());
    examination.fact(line, fact);
    load.fact(line, fact);
  }

  @Override
  public void name(long line, Dimension dimension, String value, String name) {
    load.name(dimension, value, name);
  }

  @Override
  public void rejected(RejectedRow row) {
    examination.rejected(row);
    rejected++;
    if (rejects.size() < MOST_REJECTS) {
      rejects.add(row);
    }
  }

  private void on(LocalDate day) {
    first = first == null || day.isBefore(first) ? day : first;
    last = last == null || day.isAfter(last) ? day : last;
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
    return limited;
  }

  /** The days of its facts; empty when there were none. */
  Optional<Period> days() {
    return first == null || last == null
        ? Optional.empty()
        : Optional.of(Period.ofDays(first, last));
  }
}
