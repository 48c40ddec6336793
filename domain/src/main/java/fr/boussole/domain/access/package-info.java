/**
 * Who is looking, and what they may see.
 *
 * <p>In: an account's role, agent name and teams. Out: a {@link fr.boussole.domain.access.Viewer}
 * and the {@link fr.boussole.domain.access.Visibility} every figure is narrowed by. Uses scope; how
 * people prove who they are (passwords, tokens) is not known here.
 */
@NullMarked
package fr.boussole.domain.access;

import org.jspecify.annotations.NullMarked;
