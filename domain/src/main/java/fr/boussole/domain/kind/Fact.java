package fr.boussole.domain.kind;

import fr.boussole.domain.fact.FactKey;
import fr.boussole.domain.fact.Labels;

/** One row of a kind. */
public record Fact(FactKey key, Labels labels, Values values) {}
