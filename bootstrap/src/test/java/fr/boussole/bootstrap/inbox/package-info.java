/** The watched folder of the deployed application. In: files put there. Out: where they end. */
@NullMarked
package fr.boussole.bootstrap.inbox;

import org.jspecify.annotations.NullMarked;
