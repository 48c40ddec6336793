package fr.boussole.application.importing;

import fr.boussole.domain.text.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One import of one file.
 *
 * @param wanted how the file is understood: for good once it is no draft any more
 * @param fileHash SHA-256 of the file, in hexadecimal
 * @param startedBy who sent it, or {@link #DEMO}, or {@link #INBOX}
 * @param counts of all kinds together
 * @param parts what became of the rows of each kind it brought, once done, in the order of the
 *     kinds
 * @param skipped rows that the mapping says are none, or that are of no kind of facts
 * @param problem why it failed, when it did
 * @param warnings what was taken but deserves a look
 * @param ignoredColumns columns of the file that the template does not know
 * @param undoing that it is to be taken back, or was
 * @param sealedAt since when it cannot be taken back any more: what it replaced is not kept
 */
public record ImportRun(
    long id,
    Wanted wanted,
    String fileName,
    String fileHash,
    String startedBy,
    Instant startedAt,
    Optional<Instant> finishedAt,
    State state,
    Counts counts,
    List<Part> parts,
    long skipped,
    Optional<Text> problem,
    List<Text> warnings,
    List<String> ignoredColumns,
    Optional<Undoing> undoing,
    Optional<Instant> sealedAt) {

  /** In place of a username, and never one: the demo organisation was loaded by the server. */
  public static final String DEMO = "(demo)";

  /** In place of a username, and never one: the file lay in the watched folder. */
  public static final String INBOX = "(inbox)";

  public ImportRun {
    parts = List.copyOf(parts);
    warnings = List.copyOf(warnings);
    ignoredColumns = List.copyOf(ignoredColumns);
  }

  /** The kinds of which it brought rows, once it is done. */
  public Set<ImportKind> kinds() {
    return parts.stream().map(Part::kind).collect(Collectors.toSet());
  }

  /** Whether it is to be taken back, and is not yet. */
  public boolean isBeingUndone() {
    return undoing.isPresent() && undoing.get().at().isEmpty();
  }

  /** Why it cannot be taken back; empty when it can. */
  public Optional<Text> undoRefusal() {
    return switch (state) {
      case DRAFT, RUNNING ->
          Optional.of(
              new Text("Cet import n’est pas terminé.", "This import has not come to its end."));
      case FAILED ->
          Optional.of(
              new Text(
                  "Cet import a échoué : il n’a rien changé.",
                  "This import failed: it changed nothing."));
      case UNDONE ->
          Optional.of(new Text("Cet import est déjà annulé.", "This import is undone already."));
      case DONE -> undoRefusalOnceDone();
    };
  }

  private Optional<Text> undoRefusalOnceDone() {
    if (sealedAt.isPresent()) {
      return Optional.of(
          new Text(
              "Cet import ne peut plus être annulé : les lignes qu’il a remplacées ne sont plus gardées.",
              "This import cannot be undone any more: the rows it replaced are not kept."));
    }
    if (parts.isEmpty()) {
      return Optional.of(
          new Text(
              "Cet import n’a apporté que des noms : séparez-les à la page Valeurs.",
              "This import only brought names: take them out on the page Values."));
    }
    return isBeingUndone()
        ? Optional.of(
            new Text(
                "L’annulation de cet import est déjà demandée.",
                "The undoing of this import has been asked for already."))
        : Optional.empty();
  }

  public boolean isDemo() {
    return startedBy.equals(DEMO);
  }

  /** Who sent the file, in words. */
  public Text sender() {
    return switch (startedBy) {
      case DEMO -> new Text("organisation de démonstration", "demo organisation");
      case INBOX -> new Text("dossier surveillé", "watched folder");
      default -> new Text(startedBy, startedBy);
    };
  }

  /** Whether it is an import of a file of this kind, written after our template. */
  public boolean isOf(ImportKind kind) {
    return wanted.equals(new Wanted.OfKind(kind));
  }

  /** How far an import has come. A running one may still be waiting for another to finish. */
  public enum State {
    /** The file is there, and what is to be done with it is not decided. */
    DRAFT,
    RUNNING,
    DONE,
    FAILED,
    /** It was done, and then taken back: facts and figures are as if it had never come. */
    UNDONE
  }

  /**
   * That an import is to be taken back.
   *
   * @param by who asked for it
   * @param at when it was done; empty while it is waiting or under way
   */
  public record Undoing(String by, Optional<Instant> at) {}

  /**
   * What became of the rows of one kind; a row of the file may bring one of each. The counts are
   * those of {@link Counts}.
   */
  public record Part(ImportKind kind, long created, long updated, long unchanged) {}

  /**
   * What became of the rows: read = accepted + rejected, accepted = created + updated + unchanged.
   *
   * @param created rows that were not there before
   * @param updated rows that changed what was there, and rows that a later one of the same file
   *     replaced
   * @param unchanged rows that were there already, the same
   * @param rejected rows that could not be taken; see the rejects file
   */
  public record Counts(long created, long updated, long unchanged, long rejected) {

    public static Counts none() {
      return new Counts(0, 0, 0, 0);
    }

    /** The sums of what became of the rows of each kind. */
    public static Counts of(List<Part> parts, long rejected) {
      return new Counts(
          parts.stream().mapToLong(Part::created).sum(),
          parts.stream().mapToLong(Part::updated).sum(),
          parts.stream().mapToLong(Part::unchanged).sum(),
          rejected);
    }

    /** Both together. */
    public Counts plus(Counts other) {
      return new Counts(
          created + other.created,
          updated + other.updated,
          unchanged + other.unchanged,
          rejected + other.rejected);
    }

    public long accepted() {
      return created + updated + unchanged;
    }

    public long read() {
      return accepted() + rejected;
    }
  }
}
