package org.imagelake.jobs.command;

import org.imagelake.jobs.settings.Overrides;
import picocli.CommandLine.Option;

/** How results are encoded; each format has some of these and refuses the others. */
final class EncodeOptions {
  @Option(
      names = "--quality",
      paramLabel = "1-100",
      description = "Lossy quality. Default: the format's, which the command formats lists.")
  private String quality;

  @Option(
      names = "--lossless",
      negatable = true,
      description = "Every pixel comes back as it was (webp).")
  private Boolean lossless;

  @Option(
      names = "--compression-level",
      paramLabel = "0-9",
      description = "Effort at the same pixels: 0 fastest, 9 smallest (png, tiff; webp: 0-6).")
  private String compressionLevel;

  @Option(
      names = "--optimize",
      negatable = true,
      description =
          "Spend time on fewer bytes: Huffman tables (jpeg), level 9 (png), palettes (gif).")
  private Boolean optimize;

  @Option(
      names = "--progressive",
      negatable = true,
      description = "Whole picture first, then detail (jpeg; interlaced png and gif).")
  private Boolean progressive;

  @Option(
      names = "--chroma-subsampling",
      paramLabel = "4:2:0",
      description = "Resolution of colour: 4:4:4, 4:2:2 or 4:2:0 (jpeg).")
  private String chromaSubsampling;

  @Option(
      names = "--tiff-compression",
      paramLabel = "SCHEME",
      description = "none, lzw, deflate, packbits or jpeg (tiff).")
  private String tiffCompression;

  Overrides into(Overrides overrides) {
    return overrides
        .put("convert.quality", "--quality", quality)
        .put("convert.lossless", "--lossless", lossless)
        .put("convert.compression-level", "--compression-level", compressionLevel)
        .put("convert.optimize", "--optimize", optimize)
        .put("convert.progressive", "--progressive", progressive)
        .put("convert.chroma-subsampling", "--chroma-subsampling", chromaSubsampling)
        .put("convert.tiff-compression", "--tiff-compression", tiffCompression);
  }
}
