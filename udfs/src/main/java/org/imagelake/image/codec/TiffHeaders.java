package org.imagelake.image.codec;

import java.util.HashSet;
import java.util.Set;
import org.imagelake.image.Limits;

/**
 * TIFF 6.0 and BigTIFF in both byte orders: the first directory, and the length of the chain of
 * directories. Raw formats built on TIFF tell what their first directory tells.
 */
final class TiffHeaders implements HeaderReader {

  private static final int WIDTH = 256;
  private static final int HEIGHT = 257;
  private static final int BITS_PER_SAMPLE = 258;
  private static final int COMPRESSION = 259;
  private static final int PHOTOMETRIC = 262;
  private static final int SAMPLES_PER_PIXEL = 277;
  private static final int X_RESOLUTION = 282;
  private static final int Y_RESOLUTION = 283;
  private static final int RESOLUTION_UNIT = 296;
  private static final int TILE_WIDTH = 322;
  private static final int TILE_LENGTH = 323;
  private static final int EXTRA_SAMPLES = 338;
  private static final int YCBCR_SUBSAMPLING = 530;
  private static final int ICC_PROFILE = 34675;

  private static final int INCH = 2;
  private static final int CENTIMETRE = 3;

  /** A tile of 4096 x 4096 pixels is within what writers use. */
  private static final double USUAL_TILE = 1 << 24;

  @Override
  public void read(Bytes bytes, HeaderDraft draft, Limits limits) throws BadHeader {
    TiffDirectory first = TiffDirectory.first(bytes);
    describe(first, draft);
    draft.frames = countDirectories(first, limits.maxFrames());
  }

  /** What one directory says of its image. */
  static void describe(TiffDirectory directory, HeaderDraft draft) throws BadHeader {
    requireModestTiles(directory);
    draft.size(directory.number(WIDTH, 0), directory.number(HEIGHT, 0));
    draft.compression = TiffCompression.name(directory.number(COMPRESSION, 1));
    draft.iccProfile = directory.has(ICC_PROFILE);
    describePixels(directory, draft);
    readResolution(directory, draft);
  }

  /** Decoders allocate a whole tile, however small the image: one must not be far larger. */
  private static void requireModestTiles(TiffDirectory directory) throws BadHeader {
    double tile = (double) directory.number(TILE_WIDTH, 0) * directory.number(TILE_LENGTH, 0);
    double image = (double) directory.number(WIDTH, 0) * directory.number(HEIGHT, 0);
    if (tile > Math.max(USUAL_TILE, 4 * image)) {
      throw BadHeader.damaged(
          String.format("expected tiles no larger than the image, found %.0f pixels", tile));
    }
  }

  private static void describePixels(TiffDirectory directory, HeaderDraft draft) throws BadHeader {
    int samples = (int) Math.min(directory.number(SAMPLES_PER_PIXEL, 1), 0xFFFF);
    draft.channels = samples;
    long[] bits = directory.numbers(BITS_PER_SAMPLE);
    long depth = 1;
    for (long ofSample : bits) {
      depth = Math.max(depth, ofSample);
    }
    draft.bitDepth = (int) Math.min(depth, 0xFFFF);
    for (long meaning : directory.numbers(EXTRA_SAMPLES)) {
      draft.alpha |= meaning == 1 || meaning == 2; // associated, unassociated
    }
    long photometric = directory.number(PHOTOMETRIC, samples >= 3 ? 2 : 1);
    draft.colorModel = TiffPhotometric.colorModel(photometric, draft.alpha);
    if ("YCBCR".equals(draft.colorModel)) {
      long[] ratio = directory.numbers(YCBCR_SUBSAMPLING);
      boolean declared = ratio.length >= 2 && ratio[0] <= 4 && ratio[1] <= 4;
      draft.chromaSubsampling =
          declared ? JpegSampling.ofRatio((int) ratio[0], (int) ratio[1]) : "4:2:0";
    }
  }

  private static void readResolution(TiffDirectory directory, HeaderDraft draft) throws BadHeader {
    long unit = directory.number(RESOLUTION_UNIT, INCH);
    double toInches = unit == INCH ? 1 : unit == CENTIMETRE ? Resolution.CENTIMETRES_PER_INCH : 0;
    draft.resolution(
        directory.rational(X_RESOLUTION) * toInches, directory.rational(Y_RESOLUTION) * toInches);
  }

  /** Pages, reduced copies included; a chain that bites its tail or leaves the file ends there. */
  private static int countDirectories(TiffDirectory first, int limit) {
    Set<Long> seen = new HashSet<>();
    TiffDirectory directory = first;
    while (directory != null && seen.size() < limit && seen.add(directory.offset())) {
      directory = directory.next();
    }
    return seen.size();
  }
}
