/**
 * The interface for programs, from the outside: files go in, figures come out, over HTTP and a real
 * database. Each test class keeps to days and sources of its own, for all share one database.
 */
@NullMarked
package fr.boussole.bootstrap.api;

import org.jspecify.annotations.NullMarked;
