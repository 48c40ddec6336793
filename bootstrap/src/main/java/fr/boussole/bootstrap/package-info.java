/** The only Quarkus application module: wiring, start-up, demo organisation, end-to-end tests. */
@NullMarked
package fr.boussole.bootstrap;

import org.jspecify.annotations.NullMarked;
