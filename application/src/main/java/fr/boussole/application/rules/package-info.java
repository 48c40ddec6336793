/**
 * What an organisation rules about counting its contacts, and since when. In: rules that an
 * administrator sets. Out: the book of rules in force and its history. Uses the domain's scope, the
 * recounts of rollup, and one driven port, {@link fr.boussole.application.rules.Rulings}.
 */
@NullMarked
package fr.boussole.application.rules;

import org.jspecify.annotations.NullMarked;
