package org.imagelake.image.picture;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What is converted: all frames of an image in the colours of its profile.
 *
 * @param frames at least one; those of an animation have one size and layout, pages may differ
 * @param loopCount how often an animation plays; 0 is forever
 * @param iccProfile of the samples, which has as many channels as they have colours; null for sRGB
 *     (or gray with sRGB's curve)
 * @param dpiX horizontal dots per inch, or null
 * @param dpiY vertical dots per inch, or null
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Picture(
    List<Frame> frames,
    Sequence sequence,
    int loopCount,
    byte[] iccProfile,
    Double dpiX,
    Double dpiY) {

  /** What several frames are to each other. */
  public enum Sequence {
    /** One frame. */
    STILL,
    /** Frames in time. */
    ANIMATION,
    /** Pages of a document. */
    PAGES
  }

  public Picture {
    frames = List.copyOf(frames);
    if (frames.isEmpty() || (sequence == Sequence.STILL && frames.size() > 1)) {
      throw new IllegalArgumentException(frames.size() + " frames are no " + sequence);
    }
  }

  /** One frame without a profile. */
  public static Picture still(Bitmap bitmap) {
    return new Picture(List.of(new Frame(bitmap, 0)), Sequence.STILL, 0, null, null, null);
  }

  /** The first or only frame. */
  public Bitmap first() {
    return frames.get(0).bitmap();
  }

  /** The first frame alone. */
  public Picture firstOnly() {
    return new Picture(List.of(new Frame(first(), 0)), Sequence.STILL, 0, iccProfile, dpiX, dpiY);
  }

  /** The same with every frame's pixels changed. */
  public Picture map(UnaryOperator<Bitmap> change) {
    List<Frame> changed =
        frames.stream().map(f -> new Frame(change.apply(f.bitmap()), f.delayMillis())).toList();
    return new Picture(changed, sequence, loopCount, iccProfile, dpiX, dpiY);
  }

  /** With horizontal and vertical resolution exchanged, as a quarter turn does. */
  public Picture withResolutionSwapped(boolean swapped) {
    return swapped ? new Picture(frames, sequence, loopCount, iccProfile, dpiY, dpiX) : this;
  }
}
