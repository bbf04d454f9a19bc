package org.imagelake.image.enhance;

/**
 * One direction of a picture in tiles of equal length. Where they do not fit, the picture goes on
 * mirrored at its last pixel (OpenCV's BORDER_REFLECT_101).
 *
 * @param size pixels of the picture
 * @param tile pixels of a tile
 */
record TileGrid(int size, int tile) {
  static final int TILES = 8;

  /** OpenCV adds a whole round of pixels when only the other direction needs some. */
  static TileGrid of(int size, boolean fits) {
    return new TileGrid(size, fits ? size / TILES : (size + TILES - size % TILES) / TILES);
  }

  static boolean fits(int size) {
    return size % TILES == 0;
  }

  /** The pixel shown at a position, which may lie beyond the end. */
  int mirrored(int position) {
    if (size == 1) {
      return 0;
    }
    int period = 2 * (size - 1);
    int at = position % period;
    return at < size ? at : period - at;
  }

  /** Position in tiles from the first tile's middle; the whole part names the tile before. */
  private float inTiles(int position) {
    return position * (1f / tile) - 0.5f;
  }

  int before(int position) {
    return Math.max(0, (int) Math.floor(inTiles(position)));
  }

  int after(int position) {
    return Math.min(TILES - 1, (int) Math.floor(inTiles(position)) + 1);
  }

  /** How much the tile after counts, 0–1. */
  float weightAfter(int position) {
    float at = inTiles(position);
    return at - (int) Math.floor(at);
  }
}
