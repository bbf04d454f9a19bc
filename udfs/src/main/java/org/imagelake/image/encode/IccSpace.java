package org.imagelake.image.encode;

import org.imagelake.image.picture.PixelLayout;

/** The colour space that a profile is for (ICC.1:2022 §7.2.6). */
final class IccSpace {
  private static final int AT = 16;
  private static final int GRAY = 'G' << 24 | 'R' << 16 | 'A' << 8 | 'Y';

  private IccSpace() {}

  /** Whether there is a profile, and for gray where the pixels are gray. */
  static boolean fits(byte[] profile, PixelLayout layout) {
    if (profile == null || profile.length < AT + 4) {
      return false;
    }
    int space =
        (profile[AT] & 0xFF) << 24
            | (profile[AT + 1] & 0xFF) << 16
            | (profile[AT + 2] & 0xFF) << 8
            | profile[AT + 3] & 0xFF;
    return (space == GRAY) == layout.isGray();
  }
}
