/**
 * The interface for programs, under {@code /api/v1}.
 *
 * <p>In: questions about KPIs, files to import. Out: JSON documents, described by OpenAPI at {@code
 * /q/openapi}; amounts unrounded, "no data" as {@code null} with a reason; failures as RFC 9457
 * problems. Strict, unlike pages: a parameter that means nothing is refused, for a figure about
 * something else is worse than none. The records named {@code …Json} are the contract: fields are
 * added, never changed. Uses the use cases, {@code web.scope} and the signed-in viewer.
 */
@NullMarked
package fr.boussole.web.api;

import org.jspecify.annotations.NullMarked;
