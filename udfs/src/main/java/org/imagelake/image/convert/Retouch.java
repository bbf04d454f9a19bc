package org.imagelake.image.convert;

import java.util.Optional;
import org.imagelake.image.Outcome;
import org.imagelake.image.picture.Picture;

/** What happens to a decoded picture before it is encoded, and to the result after. */
public interface Retouch {
  /** Nothing. */
  Retouch NONE = Optional::of;

  /** The changed picture, of the same sizes; empty when the original is to be kept instead. */
  Optional<Picture> change(Picture source);

  /**
   * Looks at the result.
   *
   * @param source the picture as it was before it was changed
   * @return the result, or {@link Conversion#withoutContent} to keep the original
   */
  default Outcome<Conversion> judge(Picture source, Conversion made) {
    return Outcome.ok(made);
  }

  /** How many more copies of the picture this holds at once than a conversion does. */
  default int copies() {
    return 0;
  }
}
