/**
 * Mappings as YAML files: {@code docs/mappings.md} is their documentation. Only nodes of YAML are
 * used, never objects made of them, and every problem is told with its line.
 */
@NullMarked
package fr.boussole.files.mapping;

import org.jspecify.annotations.NullMarked;
