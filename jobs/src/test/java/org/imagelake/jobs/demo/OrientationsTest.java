package org.imagelake.jobs.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class OrientationsTest {
  @Test
  void allEightTurnUprightToTheSamePicture() throws IOException {
    List<Recipe> recipes = Orientations.recipes();
    BufferedImage first = read(recipes.get(0));
    assertThat(recipes).hasSize(8);
    for (int orientation = 2; orientation <= 8; orientation++) {
      BufferedImage upright = upright(read(recipes.get(orientation - 1)), orientation);
      assertThat(upright.getWidth()).isEqualTo(first.getWidth());
      assertThat(meanDifference(first, upright)).as("orientation %d", orientation).isLessThan(4);
    }
    // The picture is not its own mirror image: the tolerance above tells them apart.
    assertThat(meanDifference(first, upright(first, 2))).isGreaterThan(15);
  }

  private static BufferedImage read(Recipe recipe) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(recipe.maker().make(3)));
  }

  /** The affine maps of EXIF 2.32 table 6, stored to upright. */
  private static BufferedImage upright(BufferedImage stored, int orientation) {
    int w = stored.getWidth();
    int h = stored.getHeight();
    double[][] maps = {
      {1, 0, 0, 1, 0, 0},
      {-1, 0, 0, 1, w, 0},
      {-1, 0, 0, -1, w, h},
      {1, 0, 0, -1, 0, h},
      {0, 1, 1, 0, 0, 0},
      {0, 1, -1, 0, h, 0},
      {0, -1, -1, 0, h, w},
      {0, -1, 1, 0, 0, w},
    };
    boolean swapped = orientation >= 5;
    BufferedImage image =
        new BufferedImage(swapped ? h : w, swapped ? w : h, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.drawImage(stored, new AffineTransform(maps[orientation - 1]), null);
    graphics.dispose();
    return image;
  }

  private static double meanDifference(BufferedImage one, BufferedImage two) {
    long sum = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        sum += Math.abs((one.getRGB(x, y) >> 8 & 255) - (two.getRGB(x, y) >> 8 & 255));
      }
    }
    return (double) sum / one.getWidth() / one.getHeight();
  }
}
