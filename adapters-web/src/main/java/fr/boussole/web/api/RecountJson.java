package fr.boussole.web.api;

import fr.boussole.application.rollup.Recount;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change, and how far it is. */
@Schema(name = "Recount")
public record RecountJson(
    @Schema(description = "What changes, in words.", required = true) String what,
    @Schema(
            description =
                "`UNDER_WAY` while figures are being counted anew: until it is `DONE` they keep"
                    + " their old values. `FAILED` when nothing was changed.",
            required = true)
        Recount.State state) {

  static RecountJson of(Recount recount, Locale locale) {
    return new RecountJson(recount.what().in(locale), recount.state());
  }
}
