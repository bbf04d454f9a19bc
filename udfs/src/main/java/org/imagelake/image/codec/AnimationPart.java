package org.imagelake.image.codec;

import java.util.List;

/**
 * One frame of an animation as it is stored: a part of the canvas.
 *
 * @param blends whether its transparent pixels let through what is there; else they replace it
 * @param data where the file has its pixels
 */
record AnimationPart(
    int left,
    int top,
    int width,
    int height,
    int delayMillis,
    Disposal disposal,
    boolean blends,
    List<Range> data) {

  /** What happens to the part of the canvas after it has been shown. */
  enum Disposal {
    NONE,
    /** It becomes transparent, whatever background colour the file names: as viewers do. */
    BACKGROUND,
    /** It becomes what it was before. */
    PREVIOUS
  }

  /** Bytes of the content. */
  record Range(int from, int length) {}

  long pixelCount() {
    return (long) width * height;
  }
}
