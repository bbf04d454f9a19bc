package org.imagelake.image.codec;

import java.awt.color.ICC_Profile;
import java.util.Optional;

/**
 * Builds the transform of a profile to sRGB, rendering intent perceptual without black point
 * compensation: what Pillow's {@code ImageCms.profileToProfile} does unless told otherwise.
 */
final class IccTransformBuilder {
  /** Colour space field of the profile's header, ICC.1:2022 7.2.6. */
  private static final int SPACE_OFFSET = 16;

  private static final int CLASS_OFFSET = 12;
  private static final int HEADER_BYTES = 128;

  /** A profile that moves no colour by more than this is sRGB in effect. */
  private static final int SAME_WITHIN = 1;

  private IccTransformBuilder() {}

  /** Empty when the profile changes nothing, is of another colour space or is broken. */
  static Optional<ColorTransform> build(byte[] bytes, ColorKind kind) {
    if (!isFor(kind, bytes)) {
      return Optional.empty();
    }
    try {
      ICC_Profile profile = ICC_Profile.getInstance(asDisplayClass(bytes));
      ColorTransform transform =
          switch (kind) {
            case GRAY -> GrayTransform.of(profile);
            case CMYK -> CmykTransform.of(new Lcms(profile));
            case RGB ->
                MatrixTransform.of(profile).orElseGet(() -> GridTransform.of(new Lcms(profile)));
          };
      return changes(transform, kind) ? Optional.of(transform) : Optional.empty();
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Whether it is a whole profile of such samples. */
  static boolean fits(byte[] bytes, ColorKind kind) {
    try {
      return isFor(kind, bytes) && ICC_Profile.getInstance(bytes).getNumComponents() > 0;
    } catch (RuntimeException e) {
      return false; // the colour engine rejects it
    }
  }

  private static boolean isFor(ColorKind kind, byte[] bytes) {
    return bytes.length >= HEADER_BYTES && space(bytes).equals(signature(kind));
  }

  private static String space(byte[] bytes) {
    return new String(bytes, SPACE_OFFSET, 4, java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  private static String signature(ColorKind kind) {
    return switch (kind) {
      case GRAY -> "GRAY";
      case RGB -> "RGB ";
      case CMYK -> "CMYK";
    };
  }

  /**
   * Java converts from profiles of class "prtr" by relative colorimetric intent, whatever asked.
   */
  private static byte[] asDisplayClass(byte[] bytes) {
    byte[] copy = bytes.clone();
    if (copy[CLASS_OFFSET] == 'p' && copy[CLASS_OFFSET + 1] == 'r') {
      System.arraycopy(new byte[] {'m', 'n', 't', 'r'}, 0, copy, CLASS_OFFSET, 4);
    }
    return copy;
  }

  private static boolean changes(ColorTransform transform, ColorKind kind) {
    if (kind == ColorKind.CMYK) {
      return true;
    }
    int steps = kind == ColorKind.GRAY ? 256 : 18;
    int count = kind == ColorKind.GRAY ? steps : steps * steps * steps;
    byte[] probe = new byte[count * kind.channels()];
    for (int i = 0, at = 0; i < count; i++) {
      for (int c = 0, rest = i; c < kind.channels(); c++, rest /= steps) {
        probe[at++] = (byte) (rest % steps * 255 / (steps - 1));
      }
    }
    byte[] before = new byte[3 * count];
    byte[] after = new byte[3 * count];
    ColorTransform.plain(kind).toSrgb(probe, kind.channels(), count, before);
    transform.toSrgb(probe, kind.channels(), count, after);
    for (int i = 0; i < before.length; i++) {
      if (Math.abs((before[i] & 0xFF) - (after[i] & 0xFF)) > SAME_WITHIN) {
        return true;
      }
    }
    return false;
  }
}
