package org.imagelake.image.convert;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.imagelake.image.Limits;
import org.imagelake.image.encode.ChromaSubsampling;
import org.imagelake.image.encode.EncodeOption;
import org.imagelake.image.encode.EncodeSettings;
import org.imagelake.image.encode.TiffCompression;
import org.imagelake.image.metadata.carry.MetadataPolicy;

/** What a conversion is told, option by option; what is not said is as in {@link #spec}. */
public final class ConversionOptions {
  private static final String BY_FORMAT = "default";
  private static final String NONE = "none";
  private static final String NOTHING_DROPPED = "(?!)";

  private static final ConversionOption<Integer> QUALITY =
      ConversionOption.whole(name(EncodeOption.QUALITY), BY_FORMAT, 1, 100);
  private static final ConversionOption<Boolean> LOSSLESS =
      ConversionOption.flag(name(EncodeOption.LOSSLESS), BY_FORMAT);
  private static final ConversionOption<Integer> COMPRESSION_LEVEL =
      ConversionOption.whole(name(EncodeOption.COMPRESSION_LEVEL), BY_FORMAT, 0, 9);
  private static final ConversionOption<Boolean> OPTIMIZE =
      ConversionOption.flag(name(EncodeOption.OPTIMIZE), BY_FORMAT);
  private static final ConversionOption<Boolean> PROGRESSIVE =
      ConversionOption.flag(name(EncodeOption.PROGRESSIVE), BY_FORMAT);
  private static final ConversionOption<ChromaSubsampling> CHROMA_SUBSAMPLING =
      ConversionOption.oneOf(
          name(EncodeOption.CHROMA_SUBSAMPLING), BY_FORMAT, ChromaSubsampling.class, ":");
  private static final ConversionOption<TiffCompression> TIFF_COMPRESSION =
      ConversionOption.oneOf(
          name(EncodeOption.TIFF_COMPRESSION), BY_FORMAT, TiffCompression.class, NOTHING_DROPPED);
  private static final ConversionOption<MetadataPolicy> METADATA =
      ConversionOption.oneOf("metadata", null, MetadataPolicy.class, NOTHING_DROPPED);
  private static final ConversionOption<Integer> MAX_SIZE =
      ConversionOption.whole("max-size", NONE, 1, Integer.MAX_VALUE);
  private static final ConversionOption<Integer> BACKGROUND =
      new ConversionOption<>(
          "background",
          null,
          "a colour such as #ffffff",
          new OptionShape.Text("^#?[0-9a-fA-F]{6}$"),
          text ->
              text.matches("#?[0-9a-f]{6}") ? Integer.valueOf(text.replace("#", ""), 16) : null);
  private static final ConversionOption<Turning> ORIENTATION =
      ConversionOption.oneOf("orientation", null, Turning.class, NOTHING_DROPPED);
  private static final ConversionOption<Color> COLOR =
      ConversionOption.oneOf("color", null, Color.class, NOTHING_DROPPED);
  private static final ConversionOption<Boolean> SKIP_LARGER =
      ConversionOption.flag("skip-larger", null);
  private static final ConversionOption<Double> TARGET_SSIM =
      ConversionOption.share("target-ssim", NONE);
  private static final ConversionOption<Boolean> VERIFY = ConversionOption.flag("verify", null);

  /** Every option; the command line, settings and SQL walk this list. */
  public static final List<ConversionOption<?>> ALL =
      List.of(
          QUALITY,
          LOSSLESS,
          COMPRESSION_LEVEL,
          OPTIMIZE,
          PROGRESSIVE,
          CHROMA_SUBSAMPLING,
          TIFF_COMPRESSION,
          METADATA,
          MAX_SIZE,
          BACKGROUND,
          ORIENTATION,
          COLOR,
          SKIP_LARGER,
          TARGET_SSIM,
          VERIFY);

  private enum Turning {
    APPLY,
    KEEP
  }

  private enum Color {
    KEEP,
    SRGB
  }

  private final Map<String, Object> told = new HashMap<>();

  /**
   * Takes one option.
   *
   * @return whether it takes that text
   */
  public boolean tell(ConversionOption<?> option, String text) {
    if (text.equals(option.unsaid())) {
      return true;
    }
    option.read(text).ifPresent(value -> told.put(option.name(), value));
    return told.containsKey(option.name());
  }

  /** As told; as it is and with the format's defaults in all that was not. */
  public ConversionSpec spec(TargetFormat to, Limits limits) {
    return new ConversionSpec(
        to,
        new EncodeSettings(
            or(QUALITY, null),
            or(LOSSLESS, null),
            or(COMPRESSION_LEVEL, null),
            or(OPTIMIZE, null),
            or(PROGRESSIVE, null),
            or(CHROMA_SUBSAMPLING, null),
            or(TIFF_COMPRESSION, null)),
        or(METADATA, MetadataPolicy.KEEP),
        or(MAX_SIZE, ConversionSpec.FULL_SIZE),
        or(BACKGROUND, ConversionSpec.WHITE),
        or(ORIENTATION, Turning.APPLY) == Turning.APPLY,
        or(COLOR, Color.KEEP) == Color.SRGB,
        or(SKIP_LARGER, false),
        or(TARGET_SSIM, null),
        or(VERIFY, false),
        limits);
  }

  @SuppressWarnings("unchecked") // only tell puts values there, each of its option's type
  private <T> T or(ConversionOption<T> option, T otherwise) {
    return (T) told.getOrDefault(option.name(), otherwise);
  }

  private static String name(EncodeOption option) {
    return option.option().substring("--".length());
  }
}
