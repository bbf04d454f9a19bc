package org.imagelake.image.color;

import java.util.HexFormat;
import java.util.List;

/** Puts the colours of a picture into words. */
final class Palette {
  private Palette() {}

  static Colors of(ColorMeasures measures) {
    List<DominantColor> dominant = DominantColors.of(measures.cube());
    String average =
        hex(
            (int) Math.round(measures.redMean()),
            (int) Math.round(measures.greenMean()),
            (int) Math.round(measures.blueMean()));
    List<String> palette = dominant.stream().map(DominantColor::hex).toList();
    return new Colors(dominant, palette, average, measures.grayscale());
  }

  /** #rrggbb in lower case. */
  static String hex(int red, int green, int blue) {
    return "#" + HexFormat.of().toHexDigits(red << 16 | green << 8 | blue, 6);
  }
}
