/**
 * The organisation's rules in PostgreSQL. In: rules to keep. Out: the book of them and its history.
 * Uses fact for their table and rollup to count facts anew.
 */
@NullMarked
package fr.boussole.persistence.rules;

import org.jspecify.annotations.NullMarked;
