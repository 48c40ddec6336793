/**
 * The packaged server as its own process, stopped and killed. In: import files, sent over HTTP.
 * Out: what is there after the next start. Runs after packaging; uses the built application, HTTP
 * and the bench's files, no class of the server in this process.
 */
@NullMarked
package fr.boussole.bootstrap.crash;

import org.jspecify.annotations.NullMarked;
