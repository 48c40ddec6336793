/**
 * The demo organisation: one year of invented customer service, written as import files, one a
 * kind.
 *
 * <p>In: a seed, the last day to cover, the organisation's time zone. Out: files in the product's
 * own CSV templates, identical to the byte for the same input. They are loaded through the real
 * import; nothing here touches the database. Uses the JDK and the CSV writer only.
 */
@NullMarked
package fr.boussole.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
