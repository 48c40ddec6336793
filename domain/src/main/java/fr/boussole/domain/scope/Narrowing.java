package fr.boussole.domain.scope;

import fr.boussole.domain.text.Text;

/** Which facts of a scope a figure is about by its definition, whatever the filter lets in. */
public sealed interface Narrowing {

  /** The dimension whose values tell these facts. */
  Dimension dimension();

  /** What these facts have in common, as users read it. */
  Text label();

  /**
   * The facts of all channels of one kind, however the files name them.
   *
   * @param kind any but {@link ChannelKind#OTHER}, which facts without a channel are of, too
   */
  record Channels(ChannelKind kind) implements Narrowing {

    public Channels {
      if (kind == ChannelKind.OTHER) {
        throw new IllegalArgumentException("other channels have nothing in common");
      }
    }

    @Override
    public Dimension dimension() {
      return Dimension.CHANNEL;
    }

    @Override
    public Text label() {
      return kind.label();
    }
  }

  /** The contacts whose reason is marked as one that could be spared. */
  record AvoidableReasons() implements Narrowing {

    private static final Text LABEL = new Text("motifs évitables", "avoidable reasons");

    @Override
    public Dimension dimension() {
      return Dimension.REASON;
    }

    @Override
    public Text label() {
      return LABEL;
    }
  }
}
