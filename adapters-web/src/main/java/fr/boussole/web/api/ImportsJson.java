package fr.boussole.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The history of imports. */
@Schema(name = "Imports")
public record ImportsJson(
    @Schema(description = "The latest first.", required = true) List<ImportJson> imports) {}
