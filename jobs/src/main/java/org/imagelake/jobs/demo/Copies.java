package org.imagelake.jobs.demo;

import java.util.List;
import java.util.Optional;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.jobs.demo.encode.JpegWriter;
import org.imagelake.jobs.demo.encode.WebpWriter;

/** The same photographs again: byte for byte, compressed anew, in another format, resized. */
final class Copies {
  private Copies() {}

  static List<Recipe> recipes() {
    Recipe first = CameraRoll.recipe(0);
    Recipe second = CameraRoll.recipe(5);
    Subject view = CameraRoll.subject(0);
    Subject other = CameraRoll.subject(5);
    Subject half = other.sized(other.width() / 2, other.height() / 2);
    Sample exact = first.sample();
    return List.of(
        new Recipe(
            new Sample(
                "camera/copy of " + exact.fileName(),
                "duplicates",
                exact.format(),
                exact.width(),
                exact.height(),
                1,
                exact.shot(),
                exact.issues(),
                Optional.of(exact.path()),
                "byte for byte the same"),
            first.maker()),
        new Recipe(
            copy("web/recompressed.jpg", ImageFormat.JPEG, view, exact, "compressed anew"),
            seed -> JpegWriter.encode(view.paint(seed).toImage(), 60)),
        new Recipe(
            copy("web/converted.webp", ImageFormat.WEBP, view, exact, "in another format"),
            seed -> WebpWriter.encode(view.paint(seed).toImage(), 80)),
        new Recipe(
            copy("web/resized.jpg", ImageFormat.JPEG, half, second.sample(), "half the size"),
            seed -> JpegWriter.encode(half.paint(seed).toImage(), 80)));
  }

  private static Sample copy(
      String path, ImageFormat format, Subject subject, Sample original, String note) {
    return Sample.of(path, "duplicates", format, subject.width(), subject.height(), note)
        .withOriginal(original.path());
  }
}
