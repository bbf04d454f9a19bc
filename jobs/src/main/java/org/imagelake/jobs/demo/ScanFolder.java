package org.imagelake.jobs.demo;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.jobs.demo.encode.PageWriter;
import org.imagelake.jobs.demo.scene.Picture;
import org.imagelake.jobs.demo.scene.Scenes;

/**
 * Scans of prints: TIFF as scanners write it, of one page and of several, deep, gray and bilevel.
 */
final class ScanFolder {
  private static final int PAGES = 3;

  private ScanFolder() {}

  private interface Layout {
    BufferedImage of(Picture picture);
  }

  static List<Recipe> recipes() {
    return List.of(
        recipe("print_lzw.tif", "LZW", "RGB, LZW", 1, Picture::toImage),
        recipe("print_deflate.tif", "Deflate", "RGB, Deflate", 1, Picture::toImage),
        recipe("print_16bit.tif", "LZW", "16 bits a sample", 1, PixelLayouts::sixteenBit),
        recipe("print_gray.tif", "PackBits", "gray, PackBits", 1, PixelLayouts::gray),
        recipe("fax.tif", "CCITT T.6", "bilevel, group 4", 1, p -> PixelLayouts.bilevel(p, 110)),
        recipe("album.tiff", "LZW", "three pages", PAGES, Picture::toImage));
  }

  private static Recipe recipe(
      String name, String compression, String note, int pages, Layout layout) {
    Subject first = page(name, 0);
    Sample sample =
        Sample.of("scans/" + name, "scans", ImageFormat.TIFF, first.width(), first.height(), note)
            .withFrames(pages);
    return new Recipe(
        sample,
        seed -> {
          List<BufferedImage> images = new ArrayList<>();
          for (int i = 0; i < pages; i++) {
            images.add(layout.of(page(name, i).paint(seed)));
          }
          return PageWriter.tiff(compression, images);
        });
  }

  private static Subject page(String name, int number) {
    int variant = 500 + name.length() + number;
    return new Subject(Scenes.ALL.get(variant % Scenes.ALL.size()), variant, 400, 300);
  }
}
