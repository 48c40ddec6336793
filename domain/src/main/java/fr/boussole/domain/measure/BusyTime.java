package fr.boussole.domain.measure;

import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.ContactFigures;
import fr.boussole.domain.period.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long an agent has something in hand, however many things at once. */
public final class BusyTime {

  /** A contact keeps nobody busy for longer, counted from its day of arrival. */
  public static final int LONGEST_DAYS = 31;

  private final List<Span> spans = new ArrayList<>();

  /**
   * A span of time in whole seconds since 1970.
   *
   * @param stop later than {@code start}
   */
  public record Span(long start, long stop) {

    public Span {
      if (stop <= start) {
        throw new IllegalArgumentException("no span from %d to %d".formatted(start, stop));
      }
    }

    /** What of it lies in the window; empty when nothing does. */
    public Optional<Span> within(Period window, ZoneId zone) {
      return of(
          Math.max(start, midnight(window.start(), zone)),
          Math.min(stop, midnight(window.end(), zone)));
    }

    public long seconds() {
      return stop - start;
    }

    private static Optional<Span> of(long start, long stop) {
      return stop > start ? Optional.of(new Span(start, stop)) : Optional.empty();
    }
  }

  /**
   * The time an agent spends on a contact: from its first answer for as long as it takes to handle,
   * else until it is closed or resolved. Empty when that is not known or the contact does not
   * count.
   */
  public static Optional<Span> of(Contact contact, ContactFigures figures, ZoneId zone) {
    Contact.Times times = contact.times();
    @Nullable Instant start = times.answered() == null ? times.firstResponse() : times.answered();
    @Nullable Instant done = times.closed() == null ? times.resolved() : times.closed();
    @Nullable Integer handling = figures.handlingSeconds();
    if (!figures.inbound() || start == null) {
      return Optional.empty();
    }
    long from = start.getEpochSecond();
    long stop;
    if (handling != null) {
      stop = from + handling;
    } else if (done != null) {
      stop = done.getEpochSecond();
    } else {
      return Optional.empty();
    }
    return Span.of(from, Math.min(stop, midnight(figures.day().plusDays(LONGEST_DAYS), zone)));
  }

  public void add(Span span) {
    spans.add(span);
  }

  /** The seconds of all spans, each on its own. */
  public long engaged() {
    return spans.stream().mapToLong(Span::seconds).sum();
  }

  /** The seconds in which there is at least one span. */
  public long busy() {
    long busy = 0;
    long until = Long.MIN_VALUE;
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparingLong(Span::start));
    for (Span span : sorted) {
      busy += Math.max(0, span.stop() - Math.max(span.start(), until));
      until = Math.max(until, span.stop());
    }
    return busy;
  }

  private static long midnight(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toEpochSecond();
  }
}
