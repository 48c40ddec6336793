/**
 * A PostgreSQL server that comes with the program, for those who do not bring their own.
 *
 * <p>In: a folder and the memory of the machine. Out: a running server on the loopback address and
 * a {@link fr.boussole.bootstrap.postgres.Database} to connect to. Data survive restarts, {@code
 * kill -9} and power cuts (fsync stays on). May use the JDK, commons-compress and JDBC; knows
 * nothing of Quarkus nor of the rest of Boussole.
 */
@NullMarked
package fr.boussole.bootstrap.postgres;

import org.jspecify.annotations.NullMarked;
