package org.imagelake.image.codec;

import org.imagelake.image.Limits;

/**
 * How an image is wanted for a conversion.
 *
 * @param leastLongSide a JPEG may come back reduced by DCT scaling (1/2, 1/4, 1/8) as long as its
 *     long side is at least this; {@link Integer#MAX_VALUE} asks for full size
 * @param sixteenBits whether PNG and TIFF samples of more than 8 bits come as 16 bits; else they
 *     keep their high byte
 * @param allFrames whether an animation comes with all its frames and a document with all its
 *     pages; else the first one comes alone
 * @param keepProfile whether samples stay as they are beside an embedded ICC profile that fits
 *     them; else they are turned to sRGB, which makes 8 bits of 16 where the profile is not sRGB
 *     itself
 * @param limits what all frames together may cost
 */
public record PictureRequest(
    int leastLongSide, boolean sixteenBits, boolean allFrames, boolean keepProfile, Limits limits) {

  /** All that the file holds. */
  public static PictureRequest everything(Limits limits) {
    return new PictureRequest(Integer.MAX_VALUE, true, true, true, limits);
  }
}
