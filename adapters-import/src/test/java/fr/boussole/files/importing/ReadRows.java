package fr.boussole.files.importing;

import fr.boussole.application.importing.FileShape;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.RejectedRow;
import fr.boussole.application.importing.RowSink;
import fr.boussole.application.importing.UnreadableFile;
import fr.boussole.application.mapping.Mapping;
import fr.boussole.domain.fact.Contact;
import fr.boussole.domain.fact.SurveyAnswer;
import fr.boussole.domain.kind.Fact;
import fr.boussole.domain.scope.Dimension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Everything that was read from a file. */
final class ReadRows implements RowSink {

  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** The header, and every row, in the order in which they were told. */
  final List<String> told = new ArrayList<>();

  /** How many rows are to be read. */
  long wanted = Long.MAX_VALUE;

  final List<Long> lines = new ArrayList<>();
  final List<Contact> contacts = new ArrayList<>();
  final List<SurveyAnswer> answers = new ArrayList<>();
  final List<Fact> facts = new ArrayList<>();
  final List<String> names = new ArrayList<>();
  final List<RejectedRow> rejected = new ArrayList<>();

  FileShape read(Path file, ImportKind kind) throws UnreadableFile {
    return read(file, Mapping.ofTemplate(kind));
  }

  FileShape read(Path file, Mapping mapping) throws UnreadableFile {
    return new FileRowSource().read(file, mapping, PARIS, this);
  }

  FileShape read(byte[] content, ImportKind kind) throws UnreadableFile {
    try {
      Path file = Files.createTempFile("import", ".csv");
      try {
        Files.write(file, content);
        return read(file, kind);
      } finally {
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public boolean wantsMore(long rows) {
    return rows < wanted;
  }

  @Override
  public void header(List<String> columns) {
    told.add("header " + columns);
  }

  @Override
  public void progress(long bytes) {
    told.add("progress " + bytes);
  }

  @Override
  public void rank(long rank) {
    told.add("rank " + rank);
  }

  @Override
  public void name(long line, Dimension dimension, String value, String name) {
    told.add("name " + line);
    names.add("line %d: %s %s is %s".formatted(line, dimension.word(), value, name));
  }

  @Override
  public void contact(long line, Contact contact) {
    told.add("contact " + line);
    lines.add(line);
    contacts.add(contact);
  }

  @Override
  public void survey(long line, SurveyAnswer answer) {
    told.add("survey " + line);
    lines.add(line);
    answers.add(answer);
  }

  @Override
  public void fact(long line, Fact fact) {
    told.add("fact " + line);
    lines.add(line);
    facts.add(fact);
  }

  @Override
  public void rejected(RejectedRow row) {
    told.add("rejected " + row.line());
    rejected.add(row);
  }
}
