package fr.boussole.application.mapping;

import fr.boussole.application.importing.Column;
import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.Template;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One kind of facts that rows become.
 *
 * @param when which rows do; the others are not of this kind
 * @param keepLast set for logs, where several rows tell of one thing
 * @param once whether one row tells all of one key: a row that tells it again is rejected
 * @param columns where our columns come from; those that are not here have no value
 */
public record Part(
    ImportKind kind,
    When when,
    Optional<KeepLast> keepLast,
    boolean once,
    Map<Column, Source> columns) {

  /**
   * @throws MappingRefused when this cannot be read as that kind
   */
  public Part {
    columns = ordered(kind, columns);
    MappingRefused.when(PartCheck.problems(kind, keepLast, once, columns));
  }

  /**
   * Of rows that may tell one key again: the last one counts.
   *
   * @throws MappingRefused when this cannot be read as that kind
   */
  public Part(
      ImportKind kind, When when, Optional<KeepLast> keepLast, Map<Column, Source> columns) {
    this(kind, when, keepLast, false, columns);
  }

  /** Each column of the kind under its own name. */
  static Part identity(ImportKind kind) {
    Map<Column, Source> columns = new LinkedHashMap<>();
    for (Column column : Template.of(kind).columns()) {
      columns.put(column, Source.Field.of(column.word()));
    }
    return new Part(kind, When.ALWAYS, Optional.empty(), columns);
  }

  /** In the order of the template, so that a mapping is always written the same way. */
  private static Map<Column, Source> ordered(ImportKind kind, Map<Column, Source> columns) {
    Map<Column, Source> ordered = new LinkedHashMap<>();
    for (Column column : Template.of(kind).columns()) {
      Source source = columns.get(column);
      if (source != null) {
        ordered.put(column, source);
      }
    }
    columns.forEach(ordered::putIfAbsent);
    return Collections.unmodifiableMap(ordered);
  }
}
