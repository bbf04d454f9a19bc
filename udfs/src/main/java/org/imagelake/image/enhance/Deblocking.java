package org.imagelake.image.enhance;

import org.imagelake.image.picture.Bitmap;

/**
 * {@link BlockShrinkage} whose thresholds grow with the {@link QuantizationStep}: what quantisation
 * put at the borders of blocks and around edges is smaller than its step. Pictures that show no
 * step stay as they are.
 */
final class Deblocking implements Enhancement {
  /**
   * Of the step. Half as much gains less, twice as much begins to take texture of the picture away.
   */
  private static final double LUMA = 0.25;

  /** Colours are quantised more coarsely. */
  private static final double COLOR = 0.4;

  @Override
  public String id() {
    return "deblocking";
  }

  @Override
  public String meaning() {
    return "takes the blocks and ringing of a JPEG away, by the coarseness that its pixels show";
  }

  @Override
  public String source() {
    return "Nosratinia, Denoising JPEG Images by Re-application of JPEG, 2001; the step as Fan and"
        + " de Queiroz 2003";
  }

  @Override
  public Argument argument() {
    return new Argument("strength: 1 for the step that is found, 0 none", 0, 3, 1);
  }

  @Override
  public Bitmap apply(Bitmap bitmap, double argument) {
    double step = argument * QuantizationStep.of(bitmap);
    if (step == 0) {
      PixelChannels channels = PixelChannels.of(bitmap);
      return channels.with(channels.copy());
    }
    return BlockShrinkage.apply(bitmap, LUMA * step, COLOR * step);
  }
}
