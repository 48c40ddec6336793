package fr.boussole.application.importing;

import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.scope.Dimension;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Passes rows on to a load, puts rejected ones into the rejects file, and keeps the progress up to
 * date.
 */
final class LoadingSink implements RowSink, AutoCloseable {

  private static final int TELL_EVERY = 1000;

  private final Facts.Load load;
  private final Path rejectsFile;
  private final Locale locale;
  private final Progress progress;
  private final Clock clock;
  private final Examination examination;
  private List<String> columns = List.of();
  private @Nullable BufferedWriter writer;
  private @Nullable Rejects rejects;
  private long taken;
  private long rejected;
  private boolean done;

  LoadingSink(Facts.Load load, Path rejectsFile, Locale locale, Progress progress, Clock clock) {
    this.load = load;
    this.rejectsFile = rejectsFile;
    this.locale = locale;
    this.progress = progress;
    this.clock = clock;
    this.examination = new Examination(clock.instant(), clock.getZone());
  }

  @Override
  public void header(List<String> names) {
    columns = names;
  }

  @Override
  public void rank(long rank) {
    examination.rank();
    load.rank(rank);
  }

  @Override
  public void contact(long line, Contact contact) {
    examination.contact(line, contact);
    load.contact(line, contact);
    tell(++taken);
  }

  @Override
  public void survey(long line, SurveyAnswer answer) {
    examination.survey(line, answer);
    load.survey(line, answer);
    tell(++taken);
  }

  @Override
  public void fact(long line, Fact fact) {
    examination.fact(line, fact);
    load.fact(line, fact);
    tell(++taken);
  }

  @Override
  public void name(long line, Dimension dimension, String value, String name) {
    load.name(dimension, value, name);
    tell(++taken);
  }

  @Override
  public void rejected(RejectedRow row) {
    examination.rejected(row);
    try {
      if (rejects == null) {
        writer = Files.newBufferedWriter(rejectsFile);
        rejects = new Rejects(writer, columns, locale);
      }
      rejects.add(row);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    tell(++rejected);
  }

  @Override
  public void progress(long bytes) {
    progress.bytesRead(bytes);
  }

  void commit(FileShape shape) {
    closeRejects();
    progress.rows(taken, rejected);
    load.commit(shape.with(examination.told()), rejected, clock);
    done = true;
    progress.ended();
  }

  /** Forgets everything that was not committed, the rejects file included. */
  @Override
  public void close() {
    try {
      load.close();
    } finally {
      if (!done) {
        dropRejects();
      }
    }
  }

  /** Rows of customers: whatever else goes wrong. */
  private void dropRejects() {
    try {
      closeRejects();
    } finally {
      ImportFolder.delete(rejectsFile);
    }
  }

  private void closeRejects() {
    if (writer != null) {
      try {
        writer.close();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
      writer = null;
    }
  }

  private void tell(long count) {
    if (count % TELL_EVERY == 0) {
      progress.rows(taken, rejected);
    }
  }
}
