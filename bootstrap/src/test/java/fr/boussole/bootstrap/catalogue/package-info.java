/** The catalogue's pages of the running application hold the whole catalogue, for everyone. */
@NullMarked
package fr.boussole.bootstrap.catalogue;

import org.jspecify.annotations.NullMarked;
