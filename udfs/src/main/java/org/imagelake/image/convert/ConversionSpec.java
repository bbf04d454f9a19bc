package org.imagelake.image.convert;

import java.io.Serializable;
import org.imagelake.image.Limits;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.encode.EncodeSettings;
import org.imagelake.image.encode.Feature;
import org.imagelake.image.metadata.carry.MetadataPolicy;

/**
 * What is asked of each image.
 *
 * @param maxSize longest side of the result in pixels; never enlarges; {@link #FULL_SIZE} for none
 * @param background 0xRRGGBB that transparent pixels are laid on where the target has no alpha
 * @param applyOrientation whether pixels are turned upright; else the EXIF tag is kept where the
 *     target holds EXIF, and pixels are turned all the same where it does not
 * @param toSrgb whether colours are converted to sRGB even where the target holds the profile
 * @param skipLarger whether a result that is not smaller than the source is dropped
 * @param targetSsim least structural similarity to reach with the lowest quality, 0 to 1; null for
 *     none
 * @param verify whether the result is decoded and compared with what was encoded
 */
public record ConversionSpec(
    TargetFormat to,
    EncodeSettings encode,
    MetadataPolicy metadata,
    int maxSize,
    int background,
    boolean applyOrientation,
    boolean toSrgb,
    boolean skipLarger,
    Double targetSsim,
    boolean verify,
    Limits limits)
    implements Serializable {

  public static final int FULL_SIZE = Integer.MAX_VALUE;
  public static final int WHITE = 0xFFFFFF;

  /** To one format, as it is and with its defaults. */
  public static ConversionSpec to(TargetFormat to) {
    return new ConversionSpec(
        to,
        EncodeSettings.DEFAULT,
        MetadataPolicy.KEEP,
        FULL_SIZE,
        WHITE,
        true,
        false,
        false,
        null,
        false,
        Limits.DEFAULT);
  }

  /**
   * A small JPEG to look at: upright, sRGB, on white, without metadata.
   *
   * @param size longest side in pixels; never enlarges
   */
  public static ConversionSpec thumbnail(int size, Limits limits) {
    return new ConversionSpec(
        TargetFormat.fixed(ImageFormat.JPEG),
        EncodeSettings.DEFAULT,
        MetadataPolicy.STRIP,
        size,
        WHITE,
        true,
        true,
        false,
        null,
        false,
        limits);
  }

  /** Whether a result may have such a feature. */
  public boolean mayHold(Feature feature) {
    return Candidates.encoders(to).stream().anyMatch(e -> e.holds(encode).contains(feature));
  }

  public ConversionSpec with(EncodeSettings settings) {
    return copy(to, settings);
  }

  public ConversionSpec withTarget(TargetFormat target) {
    return copy(target, encode);
  }

  /** The same, each result compared with what was encoded. */
  public ConversionSpec verified() {
    return copy(to, encode, true);
  }

  /** The same for a source of that format: {@link TargetFormat.Rule#SAME} becomes one format. */
  ConversionSpec forSource(ImageFormat source) {
    TargetFormat target = to.forSource(source);
    return target.equals(to)
        ? this
        : copy(target, encode.only(Candidates.encoders(target).get(0).options()));
  }

  private ConversionSpec copy(TargetFormat target, EncodeSettings settings) {
    return copy(target, settings, verify);
  }

  private ConversionSpec copy(TargetFormat target, EncodeSettings settings, boolean verifying) {
    return new ConversionSpec(
        target,
        settings,
        metadata,
        maxSize,
        background,
        applyOrientation,
        toSrgb,
        skipLarger,
        targetSsim,
        verifying,
        limits);
  }
}
