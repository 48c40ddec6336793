/**
 * The demo organisation: one year of invented customer service, written as two import files.
 *
 * <p>In: a seed, the last day to cover, the organisation's time zone. Out: a contacts file and a
 * survey file in the product's own CSV templates, identical to the byte for the same input. The
 * files are loaded through the real import; nothing here touches the database. Uses the JDK and the
 * CSV writer only.
 */
@NullMarked
package fr.boussole.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
