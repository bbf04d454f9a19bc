package org.imagelake.jobs.demo;

import java.awt.image.BufferedImage;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.jobs.demo.encode.JpegSegments;
import org.imagelake.jobs.demo.encode.JpegWriter;
import org.imagelake.jobs.demo.scene.Scenes;

/** One scene, stored in each of the eight EXIF orientations: upright, all show the same. */
final class Orientations {
  private static final Subject SUBJECT = new Subject(Scenes.STREET, 100, 824, 618);

  private Orientations() {}

  static List<Recipe> recipes() {
    List<Recipe> recipes = new ArrayList<>();
    Painting painting = new Painting(SUBJECT);
    for (int orientation = 1; orientation <= 8; orientation++) {
      recipes.add(recipe(orientation, painting));
    }
    return recipes;
  }

  private static Recipe recipe(int orientation, Painting painting) {
    Shot shot =
        new Shot(
                CameraModel.PIXEL_8,
                LocalDateTime.of(2024, 6, 2, 11, 30, orientation),
                640,
                0,
                1,
                Optional.of(Place.LISBON))
            .turned(orientation);
    Sample sample =
        Sample.of(
                "camera/phone/PXL_20240602_orientation_" + orientation + ".jpg",
                "orientation",
                ImageFormat.JPEG,
                SUBJECT.width(),
                SUBJECT.height(),
                "stored in orientation " + orientation)
            .withShot(shot);
    return new Recipe(
        sample,
        seed -> {
          BufferedImage stored = store(painting.of(seed).toImage(), orientation);
          return JpegSegments.withExif(
              JpegWriter.encode(stored, 84), shot.toExif(stored.getWidth(), stored.getHeight()));
        });
  }

  /** The pixels to store so that a reader who obeys the orientation sees the upright picture. */
  static BufferedImage store(BufferedImage upright, int orientation) {
    int width = upright.getWidth();
    int height = upright.getHeight();
    boolean swapped = orientation >= 5;
    BufferedImage stored =
        new BufferedImage(
            swapped ? height : width, swapped ? width : height, BufferedImage.TYPE_INT_RGB);
    boolean mirrored = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
    boolean upsideDown =
        orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        // Which way the stored rows and columns run (EXIF 2.32 §4.6.4, table 6).
        int across = mirrored ? width - 1 - x : x;
        int down = upsideDown ? height - 1 - y : y;
        stored.setRGB(swapped ? down : across, swapped ? across : down, upright.getRGB(x, y));
      }
    }
    return stored;
  }
}
