package fr.boussole.web.api;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** What the description of the whole API says first. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Boussole",
            version = "1",
            description =
                "KPIs of a customer service, and imports of its data. Texts come in the language of"
                    + " `Accept-Language`: French (the default) or English. Failures are RFC 9457"
                    + " problems (`application/problem+json`)."),
    security = {@SecurityRequirement(name = "basic"), @SecurityRequirement(name = "token")})
@SecurityScheme(
    securitySchemeName = "basic",
    type = SecuritySchemeType.HTTP,
    scheme = "basic",
    description = "Username and password of a local account.")
@SecurityScheme(
    securitySchemeName = "token",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "A personal token, made on the account page.")
final class ApiDescription {
  private ApiDescription() {}
}
