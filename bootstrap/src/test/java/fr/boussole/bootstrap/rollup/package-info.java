/**
 * The contract of keeping facts and answering questions: a plain row-by-row implementation of the
 * ports, random files of facts, and the tests that hold the database to it.
 */
@NullMarked
package fr.boussole.bootstrap.rollup;

import org.jspecify.annotations.NullMarked;
