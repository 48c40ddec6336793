/**
 * The simple kinds of facts: rows of named columns, each counted for itself. In: what one row of a
 * file tells, as {@link fr.boussole.domain.kind.Values}. Out: what it adds to which measure on
 * which day. Uses fact, measure, scope and text.
 *
 * <p>How to add a kind {@code things}:
 *
 * <ol>
 *   <li>a line {@code THINGS(…dimensions)} in {@link fr.boussole.domain.fact.FactType};
 *   <li>its measures, in a section of their own at the end of {@link
 *       fr.boussole.domain.measure.Measure};
 *   <li>a file here like {@link fr.boussole.domain.kind.AgentDays}, listed in {@link
 *       fr.boussole.domain.kind.FactKinds};
 *   <li>a line in {@code ImportKind} (application.importing);
 *   <li>a migration with the tables {@code things} and {@code things_daily}: {@code FactTablesTest}
 *       says which columns are missing;
 *   <li>a sample {@code importing/things/plain.csv} beside the others in adapters-import: run its
 *       test and {@code TemplateDocumentationTest} once with {@code -Dboussole.accept=true};
 *   <li>its KPIs in the catalogue.
 * </ol>
 *
 * <p>Reading, rejects, template, storage, rollup, audit, origins and the contract test follow from
 * the declaration.
 */
@NullMarked
package fr.boussole.domain.kind;

import org.jspecify.annotations.NullMarked;
