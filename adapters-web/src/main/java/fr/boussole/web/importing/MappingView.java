package fr.boussole.web.importing;

import fr.boussole.domain.fact.SurveyKind;
import java.util.Arrays;
import java.util.List;

/**
 * The mapping page of a draft. Texts are empty where there is nothing to say.
 *
 * @param way in which the mapping is told: recognised, guided, written
 * @param recognised what the file was recognised as
 * @param asksQuestion whether the export does not tell which question is scored
 * @param problems why it cannot be read so
 * @param written how the file is written, as found
 * @param names of the fields
 * @param sample the first rows as the file writes them
 * @param columns ours, in the order of the template
 * @param tables what its first rows become, a table for each kind
 * @param rejects those of them that cannot be taken
 * @param trial the trial of this mapping
 * @param nameTaken whether another mapping has the name
 */
public record MappingView(
    long id,
    String fileName,
    String way,
    String recognised,
    boolean asksQuestion,
    List<String> problems,
    String written,
    MappingFields fields,
    List<Option> kinds,
    List<String> names,
    List<List<String>> sample,
    List<ColumnRow> columns,
    List<Table> tables,
    List<Reject> rejects,
    TrialView trial,
    boolean nameTaken) {

  public MappingView {
    problems = List.copyOf(problems);
    kinds = List.copyOf(kinds);
    names = List.copyOf(names);
    columns = List.copyOf(columns);
    tables = List.copyOf(tables);
    rejects = List.copyOf(rejects);
  }

  public boolean isGuided() {
    return way.equals(MappingWays.GUIDED);
  }

  public boolean isInYaml() {
    return way.equals(MappingWays.WRITTEN);
  }

  /** The columns that are required or have a source. */
  public List<ColumnRow> getMapped() {
    return columns.stream().filter(ColumnRow::isMapped).toList();
  }

  public List<ColumnRow> getOthers() {
    return columns.stream().filter(column -> !column.isMapped()).toList();
  }

  /** The charsets that files are usually in. */
  public List<String> getCharsets() {
    return List.of("UTF-8", "windows-1252", "ISO-8859-15", "UTF-16LE", "UTF-16BE");
  }

  /** The lines that names are usually in. */
  public List<String> getHeaderLines() {
    return List.of("1", "2", "3", "4", "5", "6");
  }

  /** Whether there is something to say, so that it can be looked at anew. */
  public boolean isForm() {
    return recognised.isEmpty() || asksQuestion;
  }

  /** What a question may measure. */
  public List<String> getScores() {
    return Arrays.stream(SurveyKind.values()).map(SurveyKind::name).toList();
  }

  /** Whether its first rows can be read, so that it can be tried and imported. */
  public boolean isReadable() {
    return problems.isEmpty() || nameTaken;
  }

  public record Option(String word, String name, boolean chosen) {}

  /**
   * One of our columns in the form.
   *
   * @param form how its values are written: a pattern of moments, or a word of durations
   * @param sort moment, duration, number or text: which forms there are
   * @param why what speaks for the guess
   * @param doubt what is to be decided
   */
  public record ColumnRow(
      String word,
      String description,
      boolean required,
      String sort,
      String field,
      String time,
      String constant,
      String form,
      String aliases,
      String why,
      String doubt,
      List<Option> durations) {

    public boolean isMapped() {
      return required || !field.isEmpty() || !constant.isEmpty();
    }
  }

  public record Table(String title, List<String> columns, List<Row> rows) {
    /** Whether its rows tell the line of the file that they are from. */
    public boolean isLines() {
      return rows.stream().noneMatch(row -> row.line().isEmpty());
    }
  }

  public record Row(String line, List<String> cells) {}

  public record Reject(String line, String column, String value, String reason) {}

  /**
   * @param state none, running, done or failed
   */
  public record TrialView(
      long id,
      String state,
      String problem,
      List<ImportsView.Count> counts,
      String limited,
      List<fr.boussole.web.health.QualityView.Finding> findings,
      List<Reject> rejects,
      String days,
      List<Change> changes,
      int same) {

    static TrialView ofState(long id, String state, String problem) {
      return new TrialView(
          id, state, problem, List.of(), "", List.of(), List.of(), "", List.of(), 0);
    }
  }

  /** What a KPI would become. */
  public record Change(String kpi, String before, String after) {}
}
