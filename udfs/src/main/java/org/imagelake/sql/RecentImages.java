package org.imagelake.sql;

import java.io.Serializable;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The images that functions were asked about last, so that one is decoded once however many
 * functions, filters and sort orders of a query look at it. Each task gets one of its own, empty,
 * for all functions of its part of the plan, as they travel to it together.
 *
 * <p>Images are told apart by their bytes: rows come with a new copy of them for each function.
 * Comparing equal arrays takes a thousandth of a decode, and different ones differ soon.
 */
final class RecentImages implements Serializable {
  /** Functions may take two images, as may conditions of joins. */
  private static final int KEPT = 2;

  private final ImageLibrary library;

  /** Gives way before memory runs out: the driver keeps its last images between queries. */
  private transient SoftReference<List<RecentImage>> recent;

  RecentImages(ImageLibrary library) {
    this.library = library;
  }

  /** What is known of that image; the array must stay as it is. */
  synchronized RecentImage of(byte[] content) {
    List<RecentImage> known = recent == null ? null : recent.get();
    if (known == null) {
      known = new ArrayList<>(KEPT);
      recent = new SoftReference<>(known);
    }
    RecentImage image = take(known, content);
    known.add(0, image == null ? new RecentImage(content, library) : image);
    return known.get(0);
  }

  /** Takes the image out of the list; without it, the one that was asked about longest ago. */
  private static RecentImage take(List<RecentImage> known, byte[] content) {
    for (int i = 0; i < known.size(); i++) {
      if (Arrays.equals(known.get(i).content(), content)) {
        return known.remove(i);
      }
    }
    if (known.size() == KEPT) {
      known.remove(KEPT - 1);
    }
    return null;
  }
}
