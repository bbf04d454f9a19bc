package org.imagelake.image.codec;

import java.util.Map;

/**
 * Files of the conformance suites whose samples or alpha are not Pillow's, each with the reason,
 * beside those of {@link KnownDifferences}.
 */
final class PictureDifferences {
  private static final String BACKGROUND =
      "what frames leave open is transparent, as viewers have it; Pillow 9.4 paints it";

  static final Map<String, String> REASONS =
      Map.of(
          "formats/png/pngsuite/tbwn0g16.png",
          "Pillow 9.4 does not tell the transparent gray of 16 bits; PictureStillsTest has the truth");

  /** Animations with frames that are not Pillow's. */
  static final Map<String, String> ANIMATIONS =
      Map.of(
          "formats/gif/pygif/dispose-restore-background.gif", BACKGROUND,
          "formats/gif/pygif/high-color.gif", BACKGROUND,
          "formats/gif/pygif/images-combine.gif", BACKGROUND,
          "formats/gif/wuffs-artificial/background-color.gif", BACKGROUND,
          "formats/gif/wuffs-artificial/frame-out-of-bounds.gif", BACKGROUND,
          "formats/gif/wuffs-artificial/multiple-loop-counts.gif", BACKGROUND,
          "formats/gif/wuffs-artificial/empty-palette.gif",
              "a frame without any palette has the colours that its reader likes");

  private PictureDifferences() {}
}
