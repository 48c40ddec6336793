/**
 * Keeps contacts and survey answers in PostgreSQL. In: the rows of an import, staged by binary COPY
 * and merged in one transaction. Out: rows as {@link fr.boussole.domain.fact.ContactFigures} for
 * counting. No ORM over facts: SQL, because an import moves millions of them.
 */
@NullMarked
package fr.boussole.persistence.fact;

import org.jspecify.annotations.NullMarked;
