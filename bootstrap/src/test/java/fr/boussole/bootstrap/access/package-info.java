/**
 * Identity and access, tested on the whole application: every route for every role, and each way
 * in.
 */
@NullMarked
package fr.boussole.bootstrap.access;

import org.jspecify.annotations.NullMarked;
