package org.imagelake.image.codec;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The transforms that embedded profiles ask for. Building one takes milliseconds and nearly all
 * files of a collection share a few profiles, so the last ones are kept.
 */
final class ColorTransforms {
  /** At half a megabyte each for CMYK, a few kilobytes for most others. */
  private static final int KEPT = 32;

  private static final Map<Key, Optional<ColorTransform>> CACHE =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Optional<ColorTransform>> eldest) {
          return size() > KEPT;
        }
      };

  private record Key(ColorKind kind, ByteBuffer profile) {}

  private ColorTransforms() {}

  /** Empty without a profile, or with one that changes nothing, does not fit or is broken. */
  static Optional<ColorTransform> embedded(byte[] content, ImageHeader header, ColorKind kind) {
    return header.hasIccProfile()
        ? IccProfiles.find(content, header.format()).flatMap(profile -> of(profile, kind))
        : Optional.empty();
  }

  static Optional<ColorTransform> of(byte[] profile, ColorKind kind) {
    Key key = new Key(kind, ByteBuffer.wrap(profile));
    synchronized (CACHE) {
      Optional<ColorTransform> known = CACHE.get(key);
      if (known != null) {
        return known;
      }
    }
    Optional<ColorTransform> built = IccTransformBuilder.build(profile, kind);
    synchronized (CACHE) {
      CACHE.put(key, built);
    }
    return built;
  }
}
