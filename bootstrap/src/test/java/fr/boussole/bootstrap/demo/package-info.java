/**
 * The demo organisation, checked on the rows it writes: read back with plain code, not with the
 * product's own KPIs.
 */
@NullMarked
package fr.boussole.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
