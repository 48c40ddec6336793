package fr.boussole.web.importing;

import fr.boussole.application.importing.RejectedLine;
import java.util.List;

/**
 * The imports page.
 *
 * @param problem why the last upload was not taken; empty when it was
 * @param refusal why an import was not taken back; empty when it was not to be
 * @param running imports under way, the one being loaded last
 * @param history the others, latest first
 * @param usual the kinds of file that most organisations bring
 * @param groups all kinds of file, those that belong together side by side
 */
public record ImportsView(
    String problem,
    String refusal,
    List<RunView> running,
    List<RunView> history,
    List<TemplateView> usual,
    List<GroupView> groups) {

  public ImportsView {
    running = List.copyOf(running);
    history = List.copyOf(history);
    usual = List.copyOf(usual);
    groups = List.copyOf(groups);
  }

  /** Whether anything is under way that the page should follow. */
  public boolean isUnderWay() {
    return !running.isEmpty() || history.stream().anyMatch(RunView::beingUndone);
  }

  /** Whether there are other kinds than the usual ones. */
  public boolean isFurther() {
    return groups.stream().anyMatch(group -> !group.getFurther().isEmpty());
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
   * @param notes what deserves a look: warnings, ignored columns, whether and when it was undone
   * @param undo what undoing it will do; empty when it cannot be undone
   * @param beingUndone whether it is to be undone, and is not yet
   * @param draft whether it waits to be told how it is to be read
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
      List<String> notes,
      String undo,
      boolean beingUndone,
      boolean draft) {

    public RunView {
      counts = List.copyOf(counts);
      firstRejects = List.copyOf(firstRejects);
      notes = List.copyOf(notes);
    }
  }

  public record Count(String name, String count) {}

  /** Kinds of file that belong together; {@code open} where the usual ones are. */
  public record GroupView(String name, boolean open, List<TemplateView> templates) {
    public GroupView {
      templates = List.copyOf(templates);
    }

    /** Those that are not among the usual ones. */
    public List<TemplateView> getFurther() {
      return templates.stream().filter(template -> !template.usual()).toList();
    }
  }

  /**
   * A kind of file: its example to download and its columns.
   *
   * @param required the words of the columns it must have, in a sentence
   */
  public record TemplateView(
      String word,
      String name,
      String description,
      boolean usual,
      String fileName,
      String required,
      List<ColumnView> columns) {
    public TemplateView {
      columns = List.copyOf(columns);
    }
  }

  public record ColumnView(String word, boolean required, String description, String accepted) {}
}
