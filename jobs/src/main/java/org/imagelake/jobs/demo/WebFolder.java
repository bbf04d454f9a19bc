package org.imagelake.jobs.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.jobs.demo.encode.JpegWriter;
import org.imagelake.jobs.demo.encode.PageWriter;
import org.imagelake.jobs.demo.encode.PngWriter;
import org.imagelake.jobs.demo.encode.WebpWriter;
import org.imagelake.jobs.demo.scene.Scene;
import org.imagelake.jobs.demo.scene.Scenes;

/** What lies about on the web: every format, transparency, palettes, animation, odd names. */
final class WebFolder {
  private static final Shot EDITED =
      new Shot(
          CameraModel.FUJI_XT5,
          LocalDateTime.of(2023, 9, 14, 18, 5, 9),
          250,
          0,
          1,
          Optional.of(Place.QUITO));
  private static final int FRAMES = 6;

  private WebFolder() {}

  private interface Encoding {
    byte[] encode(Subject subject, long seed) throws IOException;
  }

  static List<Recipe> recipes() {
    Subject exifPng = subject(Scenes.MOUNTAIN_LAKE, 400, 640, 480);
    Subject exifWebp = subject(Scenes.STREET, 401, 480, 360);
    return List.of(
        new Recipe(
            sample("edited.png", ImageFormat.PNG, exifPng, "PNG with EXIF").withShot(EDITED),
            seed ->
                PngWriter.withExif(
                    PngWriter.encode(exifPng.paint(seed).toImage()), EDITED.toExif(640, 480))),
        new Recipe(
            sample("edited.webp", ImageFormat.WEBP, exifWebp, "WebP with EXIF").withShot(EDITED),
            seed ->
                WebpWriter.withExif(
                    WebpWriter.encode(exifWebp.paint(seed).toImage(), 80),
                    EDITED.toExif(480, 360),
                    480,
                    360,
                    false)),
        recipe(
            "lossless.webp",
            ImageFormat.WEBP,
            subject(Scenes.CITY_DUSK, 402, 480, 360),
            "lossless WebP",
            (s, seed) -> WebpWriter.encode(s.paint(seed).toImage(), 101)),
        recipe(
            "round.webp",
            ImageFormat.WEBP,
            subject(Scenes.STILL_LIFE, 403, 480, 480),
            "WebP with alpha",
            (s, seed) -> WebpWriter.encode(PixelLayouts.round(s.paint(seed)), 80)),
        recipe(
            "round.png",
            ImageFormat.PNG,
            subject(Scenes.SUNSET_SEA, 404, 480, 480),
            "PNG with alpha",
            (s, seed) -> PngWriter.encode(PixelLayouts.round(s.paint(seed)))),
        recipe(
            "deep.png",
            ImageFormat.PNG,
            subject(Scenes.SUNSET_SEA, 405, 400, 300),
            "16 bits a sample",
            (s, seed) -> PngWriter.encode(PixelLayouts.sixteenBit(s.paint(seed)))),
        recipe(
            "palette.png",
            ImageFormat.PNG,
            subject(Scenes.STREET, 406, 480, 360),
            "palette",
            (s, seed) -> PngWriter.encode(PixelLayouts.palette(s.paint(seed)))),
        recipe(
            "gray.png",
            ImageFormat.PNG,
            subject(Scenes.MOUNTAIN_LAKE, 407, 480, 360),
            "gray",
            (s, seed) -> PngWriter.encode(PixelLayouts.gray(s.paint(seed)))),
        recipe(
            "gray.jpg",
            ImageFormat.JPEG,
            subject(Scenes.STILL_LIFE, 408, 480, 360),
            "gray",
            (s, seed) -> JpegWriter.encode(PixelLayouts.gray(s.paint(seed)), 84)),
        recipe(
            "progressive.jpg",
            ImageFormat.JPEG,
            subject(Scenes.CITY_DUSK, 409, 480, 360),
            "progressive",
            (s, seed) -> JpegWriter.encodeProgressive(s.paint(seed).toImage(), 80)),
        recipe(
            "print ready.jpg",
            ImageFormat.JPEG,
            subject(Scenes.STILL_LIFE, 410, 480, 360),
            "CMYK",
            (s, seed) -> JpegWriter.encodeCmyk(s.paint(seed).toImage(), 80)),
        recipe(
            "still.gif",
            ImageFormat.GIF,
            subject(Scenes.CITY_DUSK, 411, 400, 300),
            "one frame",
            (s, seed) -> PageWriter.gif(List.of(PixelLayouts.palette(s.paint(seed))), 0)),
        animation(subject(Scenes.SUNSET_SEA, 412, 320, 240)),
        recipe(
            "old.bmp",
            ImageFormat.BMP,
            subject(Scenes.MOUNTAIN_LAKE, 413, 400, 300),
            "BMP",
            (s, seed) -> PageWriter.bmp(s.paint(seed).toImage())),
        recipe(
            emojiName(Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"))),
            ImageFormat.JPEG,
            subject(Scenes.SUNSET_SEA, 414, 480, 360),
            "an emoji in the name",
            (s, seed) -> JpegWriter.encode(s.paint(seed).toImage(), 80)),
        recipe(
            "mood #3 100%.jpg",
            ImageFormat.JPEG,
            subject(Scenes.MOUNTAIN_LAKE, 415, 480, 360),
            "# and % in the name",
            (s, seed) -> JpegWriter.encode(s.paint(seed).toImage(), 80)),
        recipe(
            "really_a_png.jpg",
            ImageFormat.PNG,
            subject(Scenes.STREET, 416, 400, 300),
            "PNG named .jpg",
            (s, seed) -> PngWriter.encode(s.paint(seed).toImage())));
  }

  private static Recipe recipe(
      String name, ImageFormat format, Subject subject, String note, Encoding encoding) {
    return new Recipe(sample(name, format, subject, note), seed -> encoding.encode(subject, seed));
  }

  /** A JVM started in a plain C locale cannot name such a file at all. */
  static String emojiName(Charset names) {
    String name = "sunset \uD83C\uDF05.jpg";
    return names.newEncoder().canEncode(name) ? name : "sunset.jpg";
  }

  private static Recipe animation(Subject subject) {
    return new Recipe(
        sample("waves.gif", ImageFormat.GIF, subject, "animated").withFrames(FRAMES),
        seed -> {
          List<BufferedImage> frames = new ArrayList<>();
          for (int i = 0; i < FRAMES; i++) {
            Subject moment =
                new Subject(subject.scene(), 412 + i, subject.width(), subject.height());
            frames.add(PixelLayouts.palette(moment.paint(seed)));
          }
          return PageWriter.gif(frames, 12);
        });
  }

  private static Subject subject(Scene scene, int variant, int width, int height) {
    return new Subject(scene, variant, width, height);
  }

  private static Sample sample(String name, ImageFormat format, Subject subject, String note) {
    return Sample.of("web/" + name, "web", format, subject.width(), subject.height(), note);
  }
}
