package org.imagelake.image.convert;

import java.util.List;

/** What values an option takes, for those who describe it to programs. */
public sealed interface OptionShape {
  /** Whole numbers, both ends included; {@link Integer#MAX_VALUE} for no end. */
  record Whole(int least, int most) implements OptionShape {}

  /** True or false. */
  record Flag() implements OptionShape {}

  /** From 0 to 1. */
  record Share() implements OptionShape {}

  /** One of these texts. */
  record Choice(List<String> texts) implements OptionShape {}

  /** Texts that a regular expression matches. */
  record Text(String pattern) implements OptionShape {}
}
