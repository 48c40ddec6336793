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

  /** How many rows are shown. */
  public static final int ROWS = 12;

  private final RowSource files;
  private final Clock clock;

  public Previews(RowSource files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  /**
   * @throws UnreadableFile when the file cannot be read with this mapping
   */
  public Preview of(Path file, Mapping mapping) throws UnreadableFile {
    Taken taken = new Taken();
    try {
      files.read(file, mapping, clock.getZone(), taken);
    } catch (Enough enough) {
      // The rest of the file is not looked at.
    }
    return new Preview(taken.facts, taken.names, taken.rejects);
  }

  /** As many rows were read as are shown. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super("enough rows", null, false, false);
    }
  }

  private static final class Taken implements RowSink {
    private final List<Preview.Shown> facts = new ArrayList<>();
    private final List<Preview.Named> names = new ArrayList<>();
    private final List<RejectedRow> rejects = new ArrayList<>();

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
      stop(names.size() >= ROWS);
    }

    @Override
    public void rejected(RejectedRow row) {
      rejects.add(row);
      stop(rejects.size() >= ROWS);
    }

    private void add(long line, ImportKind kind, Map<Column, Object> values) {
      facts.add(new Preview.Shown(line, kind, values));
      stop(facts.stream().filter(fact -> fact.kind() == kind).count() >= ROWS);
    }

    private static void stop(boolean enough) {
      if (enough) {
        throw new Enough();
      }
    }
  }
}
