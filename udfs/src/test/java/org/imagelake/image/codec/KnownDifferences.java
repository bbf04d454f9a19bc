package org.imagelake.image.codec;

import java.util.Map;

/** Files of the conformance suites whose pixels are not Pillow's, each with the reason. */
final class KnownDifferences {
  static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry(
              "formats/bmp/bmpsuite-g/pal4rle.bmp",
              "Pillow 9.4 misreads RLE4; OpenCV agrees with us"),
          Map.entry(
              "formats/bmp/other/V5_A1_R5_G5_B5.bmp",
              "Pillow 9.4 ignores the alpha mask of 16-bit pixels, which we composite"),
          Map.entry(
              "formats/tiff/image-tiff/gradient-1c-32b.tiff",
              "32-bit gray keeps its highest byte; Pillow reads it as signed"),
          Map.entry(
              "formats/tiff/image-tiff/hpredict-1c-12b.tiff",
              "no decoder here reads a predictor over 12-bit samples"),
          Map.entry(
              "formats/tiff/image-tiff/int16.tif",
              "signed samples; we read them as unsigned, as OpenCV does"),
          Map.entry(
              "formats/tiff/image-tiff/minisblack-1c-i16b.tiff",
              "signed samples; we read them as unsigned, as OpenCV does"),
          Map.entry("formats/tiff/image-tiff/int16_zstd.tif", "no decoder here reads Zstandard"),
          Map.entry(
              "formats/tiff/libtiffpic-depth/flower-rgb-planar-16.tif",
              "Pillow 9.4 misreads 16-bit planes; we give the pixels of flower-rgb-contig-16.tif"),
          Map.entry(
              "formats/tiff/libtiffpic/zackthecat.tif",
              "old-style JPEG whose chroma TwelveMonkeys upsamples differently"),
          Map.entry(
              "formats/tiff/twelvemonkeys/ColorCheckerCalculator.tif",
              "CIELAB by TwelveMonkeys' white point; Pillow's is D50"),
          Map.entry(
              "formats/tiff/twelvemonkeys/colormap-with-extrasamples.tif",
              "TwelveMonkeys fails on a palette beside an extra channel"),
          Map.entry(
              "formats/tiff/twelvemonkeys/extra-channels.tif",
              "five channels; Pillow takes the first extra one for alpha, TwelveMonkeys the last"),
          Map.entry(
              "formats/tiff/twelvemonkeys/g3aoe.tif",
              "TwelveMonkeys recovers differently from broken fax lines"),
          Map.entry(
              "formats/tiff/twelvemonkeys/planar-yuv444-jpeg-uncompressed.tif",
              "Pillow 9.4 misreads planar YCbCr; OpenCV agrees with us"));

  private KnownDifferences() {}
}
