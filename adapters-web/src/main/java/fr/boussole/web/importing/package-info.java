/**
 * The pages through which files come in: upload, progress, history, rejected rows, templates.
 *
 * <p>In: an administrator's file. Out: typed templates, and the CSV files to download; loading is
 * the business of {@code fr.boussole.application.importing}. Uses format and page.
 */
@NullMarked
package fr.boussole.web.importing;

import org.jspecify.annotations.NullMarked;
