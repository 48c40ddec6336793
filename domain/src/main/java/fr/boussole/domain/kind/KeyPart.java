package fr.boussole.domain.kind;

import fr.boussole.domain.scope.Dimension;

/** Something that makes a row the same row when it is imported again. */
public sealed interface KeyPart permits Field, KeyPart.ExternalId, KeyPart.Of {

  /** The tool's own identifier: the file has a column for it. */
  record ExternalId() implements KeyPart {}

  /** The row's value on a dimension, or none. */
  record Of(Dimension dimension) implements KeyPart {}

  static KeyPart externalId() {
    return new ExternalId();
  }

  static KeyPart of(Dimension dimension) {
    return new Of(dimension);
  }
}
