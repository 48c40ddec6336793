package fr.boussole.persistence.importing;

import fr.boussole.application.importing.ImportKind;
import fr.boussole.application.importing.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** How a file is understood, as the columns of {@code import_run}; all null while undecided. */
record WantedColumns(
    @Nullable String kind, @Nullable String mappingName, @Nullable Integer mappingVersion) {

  static WantedColumns of(Wanted wanted) {
    return switch (wanted) {
      case Wanted.OfKind of -> new WantedColumns(of.kind().name(), null, null);
      case Wanted.ByMapping by ->
          new WantedColumns(
              null, by.name(), by.version().isPresent() ? by.version().getAsInt() : null);
      case Wanted.Recognised recognised -> new WantedColumns(null, null, null);
    };
  }

  static WantedColumns of(ResultSet row) throws SQLException {
    return new WantedColumns(
        row.getString("kind"),
        row.getString("mapping_name"),
        row.getObject("mapping_version", Integer.class));
  }

  Wanted wanted() {
    if (kind != null) {
      return new Wanted.OfKind(ImportKind.valueOf(kind));
    }
    return mappingName == null
        ? new Wanted.Recognised()
        : new Wanted.ByMapping(
            mappingName,
            mappingVersion == null ? OptionalInt.empty() : OptionalInt.of(mappingVersion));
  }
}
