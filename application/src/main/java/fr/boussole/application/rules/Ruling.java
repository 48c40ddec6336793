package fr.boussole.application.rules;

import fr.boussole.domain.scope.Rule;
import java.time.Instant;

/**
 * A rule that was set.
 *
 * @param by the username of who did
 * @param at when they did, whatever the day it holds from
 */
public record Ruling(long id, Rule rule, String by, Instant at) {}
