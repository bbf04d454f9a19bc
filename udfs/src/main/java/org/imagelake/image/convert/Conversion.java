package org.imagelake.image.convert;

import java.util.List;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.picture.Picture;

/**
 * A converted image.
 *
 * @param content the file; null when the original is kept
 * @param from format of the source
 * @param to format of the result
 * @param choice why this format, in a few words; null when it was given
 * @param quality the lossy quality that was used, 1 to 100; null when there is none
 * @param width of the result, in pixels
 * @param height of the result, in pixels
 * @param frames of the result
 * @param bytes length of the result, also when the original is kept
 * @param psnr of the result against what was encoded, in decibels; null unless verified; infinite
 *     when equal
 * @param ssim the same as structural similarity, at most 1
 * @param warnings what the result does not have of the source
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Conversion(
    byte[] content,
    ImageFormat from,
    ImageFormat to,
    String choice,
    Integer quality,
    int width,
    int height,
    int frames,
    long bytes,
    Double psnr,
    Double ssim,
    List<String> warnings)
    implements MadeFile {

  @Override
  public Conversion conversion() {
    return this;
  }

  /** Whether the source was not to be replaced, as the result is no smaller. */
  public boolean keptOriginal() {
    return content == null;
  }

  /** Null too where source and result are equal. */
  public Double finitePsnr() {
    return psnr == null || psnr.isInfinite() ? null : psnr;
  }

  /** Of an image that is kept as it is, without a try. */
  static Conversion untouched(ImageFormat format, Picture picture, long sourceBytes) {
    return new Conversion(
        null,
        format,
        format,
        null,
        null,
        picture.first().width(),
        picture.first().height(),
        picture.frames().size(),
        sourceBytes,
        null,
        null,
        List.of());
  }

  /** The same result, not to be written: the original is kept. */
  public Conversion withoutContent() {
    return new Conversion(
        null, from, to, choice, quality, width, height, frames, bytes, psnr, ssim, warnings);
  }

  /** The same with how alike it is to what it was made of. */
  public Conversion compared(double newPsnr, double newSsim) {
    return new Conversion(
        content, from, to, choice, quality, width, height, frames, bytes, newPsnr, newSsim,
        warnings);
  }
}
