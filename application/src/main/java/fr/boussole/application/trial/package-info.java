/**
 * What an import would do before anything is kept: the real import in a transaction that is given
 * up, and the KPIs asked inside it.
 */
@NullMarked
package fr.boussole.application.trial;

import org.jspecify.annotations.NullMarked;
