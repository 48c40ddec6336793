package fr.boussole.application.trial;

import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.RejectedRow;
import fr.boussole.application.importing.RowSink;
import fr.boussole.application.importing.RowSource;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.scope.Dimension;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shows what the first rows of a file become, by the path that an import takes. */
@ApplicationScoped
public class Previews {

  /** How many rows of a kind are shown, and how many names and rejects. */
  public static final int ROWS = 12;

  /** How far is looked for rows that the mapping takes: somebody waits. */
  private static final long MOST_READ = 5_000;

  private final RowSource files;
  private final Clock clock;

  public Previews(RowSource files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  /**
   * Reads until there is enough to show, and no further than the first thousands of rows.
   *
   * @throws UnreadableFile when the file cannot be read with this mapping
   */
  public Preview of(Path file, Mapping mapping) throws UnreadableFile {
    Taken taken = new Taken();
    var unused = files.read(file, mapping, clock.getZone(), taken);
    return new Preview(taken.facts, taken.names, taken.rejects);
  }

  private static final class Taken implements RowSink {
    private final List<Preview.Shown> facts = new ArrayList<>();
    private final List<Preview.Named> names = new ArrayList<>();
    private final List<RejectedRow> rejects = new ArrayList<>();
    private boolean enough;

    @Override
    public boolean wantsMore(long rows) {
      return !enough && rows < MOST_READ;
    }

    @Override
    public void contact(long line, Contact contact) {
      add(line, ImportKind.CONTACTS, FactValues.of(contact));
    }

    @Override
    public void survey(long line, SurveyAnswer answer) {
      add(line, ImportKind.SURVEYS, FactValues.of(answer));
    }

    @Override
    public void fact(long line, Fact fact) {
      add(line, ImportKind.of(fact.values().kind().type()), FactValues.of(fact));
    }

    @Override
    public void name(long line, Dimension dimension, String value, String name) {
      names.add(new Preview.Named(value, name));
      enough |= names.size() >= ROWS;
    }

    @Override
    public void rejected(RejectedRow row) {
      rejects.add(row);
      enough |= rejects.size() >= ROWS;
    }

    private void add(long line, ImportKind kind, Map<Column, Object> values) {
      facts.add(new Preview.Shown(line, kind, values));
      enough |= facts.stream().filter(fact -> fact.kind() == kind).count() >= ROWS;
    }
  }
}
