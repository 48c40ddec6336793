@NullMarked
package fr.boussole.application.health;

import org.jspecify.annotations.NullMarked;
