package org.imagelake.image.encode;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What was asked of an encoder; null asks for the encoder's own default.
 *
 * @param quality 1 (smallest) to 100 (best)
 * @param lossless every pixel comes back as it was
 * @param compressionLevel 0 (fastest) to 9 (smallest); WebP's method, 0 to 6
 * @param optimize spend time on fewer bytes that decode to the same pixels
 * @param progressive whole picture first, then detail: progressive JPEG, interlaced PNG and GIF
 */
public record EncodeSettings(
    Integer quality,
    Boolean lossless,
    Integer compressionLevel,
    Boolean optimize,
    Boolean progressive,
    ChromaSubsampling chromaSubsampling,
    TiffCompression tiffCompression)
    implements Serializable {

  public static final EncodeSettings DEFAULT =
      new EncodeSettings(null, null, null, null, null, null, null);

  public EncodeSettings withQuality(int newQuality) {
    return new EncodeSettings(
        newQuality,
        lossless,
        compressionLevel,
        optimize,
        progressive,
        chromaSubsampling,
        tiffCompression);
  }

  public EncodeSettings withLossless(boolean isLossless) {
    return new EncodeSettings(
        quality,
        isLossless,
        compressionLevel,
        optimize,
        progressive,
        chromaSubsampling,
        tiffCompression);
  }

  public EncodeSettings with(TiffCompression compression) {
    return new EncodeSettings(
        quality, lossless, compressionLevel, optimize, progressive, chromaSubsampling, compression);
  }

  /** Those of the given options alone; the others as if not asked for. */
  public EncodeSettings only(Set<EncodeOption> options) {
    return new EncodeSettings(
        options.contains(EncodeOption.QUALITY) ? quality : null,
        options.contains(EncodeOption.LOSSLESS) ? lossless : null,
        options.contains(EncodeOption.COMPRESSION_LEVEL) ? compressionLevel : null,
        options.contains(EncodeOption.OPTIMIZE) ? optimize : null,
        options.contains(EncodeOption.PROGRESSIVE) ? progressive : null,
        options.contains(EncodeOption.CHROMA_SUBSAMPLING) ? chromaSubsampling : null,
        options.contains(EncodeOption.TIFF_COMPRESSION) ? tiffCompression : null);
  }

  public int qualityOr(int otherwise) {
    return quality == null ? otherwise : quality;
  }

  public int compressionLevelOr(int otherwise) {
    return compressionLevel == null ? otherwise : compressionLevel;
  }

  public boolean isLossless() {
    return Boolean.TRUE.equals(lossless);
  }

  public boolean isOptimized() {
    return Boolean.TRUE.equals(optimize);
  }

  public boolean isProgressive() {
    return Boolean.TRUE.equals(progressive);
  }

  /** The options that were given, in the order of {@link EncodeOption}. */
  public Set<EncodeOption> given() {
    Map<EncodeOption, Object> given = new EnumMap<>(EncodeOption.class);
    put(given, EncodeOption.QUALITY, quality);
    put(given, EncodeOption.LOSSLESS, lossless);
    put(given, EncodeOption.COMPRESSION_LEVEL, compressionLevel);
    put(given, EncodeOption.OPTIMIZE, optimize);
    put(given, EncodeOption.PROGRESSIVE, progressive);
    put(given, EncodeOption.CHROMA_SUBSAMPLING, chromaSubsampling);
    put(given, EncodeOption.TIFF_COMPRESSION, tiffCompression);
    return given.keySet();
  }

  private static void put(Map<EncodeOption, Object> given, EncodeOption option, Object value) {
    if (value != null) {
      given.put(option, value);
    }
  }
}
