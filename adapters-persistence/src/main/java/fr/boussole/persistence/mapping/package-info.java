/** The organisation's mappings: the port {@code Mappings} on two tables, in plain SQL. */
@NullMarked
package fr.boussole.persistence.mapping;

import org.jspecify.annotations.NullMarked;
