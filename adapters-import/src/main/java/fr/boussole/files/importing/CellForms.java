package fr.boussole.files.importing;

import fr.boussole.application.importing.CellType;
import fr.boussole.application.importing.Finding;
import fr.boussole.application.mapping.DatePattern;
import fr.boussole.application.mapping.ValueForm;
import fr.boussole.application.mapping.Writing;
import fr.boussole.domain.text.Text;
import fr.boussole.files.form.DurationText;
import fr.boussole.files.form.IsoText;
import fr.boussole.files.form.MomentText;
import fr.boussole.files.form.NumberText;
import fr.boussole.files.table.Row;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The forms that the values of a mapping's fields are in. */
final class CellForms {

  private static final int ISO_DAY = 10;

  private final Writing writing;
  private final MomentParser moments;
  private final char decimal;

  /**
   * @param moments reads moments in the zone of the file's local times
   */
  CellForms(Writing writing, MomentParser moments) {
    this.writing = writing;
    this.moments = moments;
    this.decimal = writing.decimal().orElse(NumberText.EITHER);
  }

  /** The form of a field whose values go into a cell of this type; null when they need none. */
  @Nullable CellForm of(ValueForm form, CellType type) {
    return switch (form) {
      case ValueForm.AsWritten same -> ofType(type);
      case ValueForm.Lasting(ValueForm.Duration written) -> new Durations(written, decimal);
      case ValueForm.Dated(List<DatePattern> patterns, Optional<LocalTime> at) ->
          dated(patterns.isEmpty() ? writing.dates() : patterns, at, type);
      case ValueForm.LeadingNumber number -> new Leading(decimal);
      case ValueForm.Until(String end) -> new Before(end);
      case ValueForm.Plus(int added) -> new Added(added, decimal);
    };
  }

  private @Nullable CellForm ofType(CellType type) {
    return switch (type) {
      case CellType.Moment() -> dated(writing.dates(), Optional.empty(), type);
      case CellType.Day() -> dated(writing.dates(), Optional.empty(), type);
      case CellType.Seconds seconds -> new Durations(ValueForm.Duration.SECONDS, decimal);
      case CellType.Whole whole -> new Numbers(decimal);
      case CellType.Hundredths hundredths -> new Numbers(decimal);
      case CellType.Words words -> null;
      case CellType.OneOf<?> oneOf -> null;
    };
  }

  private CellForm dated(List<DatePattern> patterns, Optional<LocalTime> at, CellType type) {
    return type instanceof CellType.Day
        ? new Days(patterns, moments)
        : new Moments(patterns, at.orElse(ValueForm.NOON), moments.offsets());
  }

  private static MomentText[] texts(List<DatePattern> patterns) {
    return patterns.stream().map(MomentText::new).toArray(MomentText[]::new);
  }

  private static @Nullable Text accepted(List<DatePattern> patterns, CellType type) {
    if (patterns.isEmpty()) {
      return null;
    }
    String written = patterns.stream().map(DatePattern::pattern).collect(Collectors.joining(", "));
    Text ours = type.accepted();
    return new Text(
        "une date au format %s, ou %s".formatted(written, ours.french()),
        "a date as %s, or %s".formatted(written, ours.english()));
  }

  private static boolean isIsoDay(Slice value) {
    return value.to - value.from == ISO_DAY
        && value.text[value.from + 4] == '-'
        && value.text[value.from + 7] == '-';
  }

  /** Moments after patterns; days alone are moments at a time of the day. */
  private static final class Moments implements CellForm {
    private final MomentText[] patterns;
    private final LocalTime at;
    private final LocalOffsets clock;
    private final IsoText written = new IsoText();
    private final char[] dayAndTime = new char[ISO_DAY + 9];
    private final @Nullable Text accepted;

    Moments(List<DatePattern> patterns, LocalTime at, LocalOffsets clock) {
      this.patterns = texts(patterns);
      this.at = at;
      this.clock = clock;
      this.accepted = CellForms.accepted(patterns, new CellType.Moment());
    }

    @Override
    public void apply(Slice value) {
      for (MomentText pattern : patterns) {
        if (pattern.read(value.text, value.from, value.to)) {
          pattern.write(written);
          if (!pattern.isTimed()) {
            written.secondOfDay(at.toSecondOfDay(), 0);
            value.finding = Finding.DAY_ONLY;
          }
          switch (pattern.clockChange()) {
            case NONE -> {}
            case SKIPPED -> clock.countSkipped();
            case REPEATED -> clock.countRepeated();
          }
          value.set(written.text(), 0, written.length());
          return;
        }
      }
      if (isIsoDay(value)) {
        System.arraycopy(value.text, value.from, dayAndTime, 0, ISO_DAY);
        written.day(0, 0, 0).secondOfDay(at.toSecondOfDay(), 0);
        System.arraycopy(written.text(), ISO_DAY, dayAndTime, ISO_DAY, 9);
        value.set(dayAndTime, 0, dayAndTime.length);
        value.finding = Finding.DAY_ONLY;
      }
    }

    @Override
    public @Nullable Text accepted() {
      return accepted;
    }
  }

  /**
   * Days after patterns. Of a moment of the whole world it is the day on which it was in the zone
   * of the file's local times; of a local one the day that is written.
   */
  private static final class Days implements CellForm {
    private final MomentText[] patterns;
    private final MomentParser moments;
    private final IsoText written = new IsoText();
    private final @Nullable Text accepted;

    Days(List<DatePattern> patterns, MomentParser moments) {
      this.patterns = texts(patterns);
      this.moments = moments;
      this.accepted = CellForms.accepted(patterns, new CellType.Day());
    }

    @Override
    public void apply(Slice value) {
      for (MomentText pattern : patterns) {
        if (pattern.read(value.text, value.from, value.to)) {
          if (pattern.isWorldwide()) {
            pattern.write(written);
          }
          if (!pattern.isWorldwide() || !writeDayOf(written.text(), 0, written.length())) {
            pattern.writeDay(written);
          }
          value.set(written.text(), 0, written.length());
          return;
        }
      }
      boolean moment =
          value.to - value.from > ISO_DAY
              && (value.text[value.from + ISO_DAY] == 'T'
                  || value.text[value.from + ISO_DAY] == ' ');
      if (moment && tellsOffset(value) && writeDayOf(value.text, value.from, value.to)) {
        value.set(written.text(), 0, written.length());
      } else if (moment) {
        value.to = value.from + ISO_DAY;
      }
    }

    private boolean writeDayOf(char[] text, int from, int to) {
      if (moments.parse(text, from, to) != MomentParser.Outcome.READ) {
        return false;
      }
      written.epochDay(moments.dayOfInstant());
      return true;
    }

    /** Local times are not asked: the clock's changes are of no account to their day. */
    private static boolean tellsOffset(Slice value) {
      for (int i = value.from + ISO_DAY + 1; i < value.to; i++) {
        char character = value.text[i];
        if (character != ':' && character != '.' && !Character.isDigit(character)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public @Nullable Text accepted() {
      return accepted;
    }
  }

  /** Durations; a negative one is unknown. */
  static final class Durations implements CellForm {
    private static final Text CLOCK =
        new Text("une durée comme 00:02:23", "a duration like 00:02:23");
    private static final Text WORDS =
        new Text("une durée comme 2 min 23 ou 1 h 05", "a duration like 2 min 23 or 1 h 05");
    private final ValueForm.Duration form;
    private final DurationText durations;
    private final char[] digits = new char[20];

    Durations(ValueForm.Duration form, char decimal) {
      this.form = form;
      this.durations = new DurationText(form, decimal);
    }

    @Override
    public void apply(Slice value) {
      if (!durations.read(value.text, value.from, value.to)) {
        value.problem = RowProblems.NOT_A_DURATION;
      } else if (durations.seconds() < 0) {
        value.set(value.text, value.from, value.from);
        value.finding = Finding.NEGATIVE_DURATION;
      } else {
        value.finding = durations.isDoubtful() ? Finding.DOUBTFUL_COMMA : null;
        writeDigits(digits, durations.seconds(), value);
      }
    }

    @Override
    public @Nullable Text accepted() {
      return switch (form) {
        case HMS -> CLOCK;
        case WORDS, AUTO -> WORDS;
        case SECONDS -> null;
        case MILLISECONDS -> new Text("un nombre de millisecondes", "a number of milliseconds");
        case MINUTES -> new Text("un nombre de minutes", "a number of minutes");
        case HOURS -> new Text("un nombre d’heures", "a number of hours");
        case DAY_FRACTION -> new Text("une fraction de jour", "a fraction of a day");
      };
    }
  }

  /** Numbers with spaces between their digits, or a decimal mark of the file's own. */
  private static final class Numbers implements CellForm {
    private final NumberText number;

    Numbers(char decimal) {
      this.number = new NumberText(decimal);
    }

    @Override
    public void apply(Slice value) {
      if (number.read(value.text, value.from, value.to)) {
        value.set(number.text(), 0, number.length());
        value.finding = number.isDoubtful() ? Finding.DOUBTFUL_COMMA : null;
      } else {
        value.problem = RowProblems.NOT_A_NUMBER;
      }
    }
  }

  /** The number at the beginning of a text. */
  private static final class Leading implements CellForm {
    private final NumberText number;

    Leading(char decimal) {
      this.number = new NumberText(decimal);
    }

    @Override
    public void apply(Slice value) {
      if (number.readPrefix(value.text, value.from, value.to) > value.from) {
        value.set(number.text(), 0, number.length());
      } else {
        value.problem = RowProblems.NOT_A_NUMBER;
      }
    }
  }

  /** A whole number and another. */
  private static final class Added implements CellForm {
    private final int added;
    private final NumberText number;
    private final char[] digits = new char[20];

    Added(int added, char decimal) {
      this.added = added;
      this.number = new NumberText(decimal);
    }

    @Override
    public void apply(Slice value) {
      if (!number.read(value.text, value.from, value.to)
          || number.value() != Math.rint(number.value())
          || Math.abs(number.value()) > Integer.MAX_VALUE) {
        value.problem = RowProblems.NOT_WHOLE;
      } else {
        writeDigits(digits, (long) number.value() + added, value);
      }
    }
  }

  /** The text before some characters. */
  private static final class Before implements CellForm {
    private final char[] end;

    Before(String end) {
      this.end = end.toCharArray();
    }

    @Override
    public void apply(Slice value) {
      for (int i = value.from; i + end.length <= value.to; i++) {
        if (Arrays.equals(value.text, i, i + end.length, end, 0, end.length)) {
          value.to = i;
          while (value.from < value.to && Row.isBlank(value.text[value.to - 1])) {
            value.to--;
          }
          return;
        }
      }
    }
  }

  private static void writeDigits(char[] buffer, long number, Slice into) {
    int position = buffer.length;
    long rest = Math.abs(number);
    do {
      buffer[--position] = (char) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    if (number < 0) {
      buffer[--position] = '-';
    }
    into.set(buffer, position, buffer.length);
  }
}
