/**
 * How a request that fails is answered.
 *
 * <p>In: exceptions and empty error responses of every resource, and requests no resource takes.
 * Out: RFC 9457 problems in JSON for programs ({@code /api}), pages for people. Details come from
 * messages written for users only; what went wrong inside is logged, not shown. Uses JAX-RS, Vert.x
 * and Qute.
 */
@NullMarked
package fr.boussole.web.failure;

import org.jspecify.annotations.NullMarked;
