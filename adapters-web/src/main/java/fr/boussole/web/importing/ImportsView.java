package fr.boussole.web.importing;

import fr.boussole.application.importing.RejectedLine;
import java.util.List;

/**
 * The imports page.
 *
 * @param problem why the last upload was not taken; empty when it was
 * @param running imports under way, the one being loaded last
 * @param history the others, latest first
 */
public record ImportsView(
    String problem, List<RunView> running, List<RunView> history, List<TemplateView> templates) {

  public ImportsView {
    running = List.copyOf(running);
    history = List.copyOf(history);
    templates = List.copyOf(templates);
  }

  /**
   * One import. Texts are empty where there is nothing to say.
   *
   * @param shape name of the mark drawn beside the state
   * @param percent how much of the file is read, 0 to 100
   * @param step what is being done, while it runs
   * @param rejects address of the rejects file
   * @param firstRejects its first rows
   * @param rejectsShown that they are not all; empty when they are
   * @param notes what deserves a look: problem, warnings, ignored columns
   */
  public record RunView(
      long id,
      String fileName,
      String kind,
      String state,
      String shape,
      int percent,
      String step,
      List<Count> counts,
      String rejects,
      List<RejectedLine> firstRejects,
      String rejectsShown,
      String when,
      String who,
      String problem,
      List<String> notes) {

    public RunView {
      counts = List.copyOf(counts);
      firstRejects = List.copyOf(firstRejects);
      notes = List.copyOf(notes);
    }
  }

  public record Count(String name, String count) {}

  /** A kind of file: its example to download and its columns. */
  public record TemplateView(String word, String name, String fileName, List<ColumnView> columns) {
    public TemplateView {
      columns = List.copyOf(columns);
    }
  }

  public record ColumnView(String word, boolean required, String description, String accepted) {}
}
