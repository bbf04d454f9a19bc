package org.imagelake.image.enhance;

import org.imagelake.image.picture.Bitmap;

/** One way to make a picture better. Stateless; safe for several threads at once. */
public interface Enhancement {
  /** Stable snake_case name: option, table value, SQL suffix. */
  String id();

  /** What a person sees, in one line. */
  String meaning();

  /** The paper, standard or program whose definition this follows. */
  String source();

  Argument argument();

  /**
   * The changed picture; the given one is left as it is. Works on every layout and on 8 and 16
   * bits; alpha is kept.
   *
   * @param argument within {@link #argument()}
   */
  Bitmap apply(Bitmap bitmap, double argument);
}
