package org.imagelake.image.metadata.carry;

import java.util.BitSet;

/**
 * The tags that describe how pixels are stored in the source. They are wrong of any other file: its
 * own format says how it stores them.
 */
final class StructureTags {
  /** First and last tag of each range. */
  private static final int[][] RANGES = {
    {254, 259}, // kind, size, bits and compression (TIFF 6.0 §8)
    {262, 266}, // photometric interpretation, thresholds, fill order
    {273, 273}, // strips
    {277, 281}, // samples a pixel, strips, range of samples
    {284, 284}, // planar configuration
    {288, 293}, // free space, curve of gray, fax options
    {297, 297}, // page number
    {317, 317}, // predictor
    {320, 338}, // palette, halftones, tiles, sub-directories, inks, extra samples
    {339, 347}, // format and range of samples, clip path, JPEG tables
    {400, 400}, // pointer to fax parameters
    {512, 521}, // old JPEG, and the thumbnail's place
    {530, 530}, // chroma subsampling
    {559, 559}, // strip row counts
    {32_995, 32_998}, // SGI's matte, depth, tile depth
    {33_421, 33_422}, // colour filter array
    {33_424, 33_424}, // pointer to Kodak's directory
    {34_675, 34_675}, // ICC profile: the encoder writes that of the result
    {37_724, 37_724}, // Photoshop's layers
    {65_024, 65_024}, // pointer to another directory of Kodak
  };

  private static final BitSet TAGS = tags();

  private StructureTags() {}

  static boolean contains(int tag) {
    return TAGS.get(tag);
  }

  private static BitSet tags() {
    BitSet tags = new BitSet(1 << 16);
    for (int[] range : RANGES) {
      tags.set(range[0], range[1] + 1);
    }
    return tags;
  }
}
