package org.imagelake.jobs.demo;

import java.util.List;
import java.util.Optional;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.jobs.demo.encode.JpegWriter;
import org.imagelake.jobs.demo.encode.WebpWriter;

/** The same photographs again: byte for byte, compressed anew, in another format, resized. */
final class Copies {
  private Copies() {}

  static List<Recipe> recipes(Painting painting, Painting sixth) {
    Recipe first = CameraRoll.recipe(0, painting::of);
    Recipe second = CameraRoll.recipe(5, sixth::of);
    Subject view = painting.subject();
    Subject other = sixth.subject();
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
            seed -> JpegWriter.encode(painting.of(seed).toImage(), 60)),
        new Recipe(
            copy("web/converted.webp", ImageFormat.WEBP, view, exact, "in another format"),
            seed -> WebpWriter.encode(painting.of(seed).toImage(), 80)),
        new Recipe(
            copy("web/resized.jpg", ImageFormat.JPEG, half, second.sample(), "half the size"),
            seed -> JpegWriter.encode(sixth.of(seed).halved().toImage(), 80)));
  }

  private static Sample copy(
      String path, ImageFormat format, Subject subject, Sample original, String note) {
    return Sample.of(path, "duplicates", format, subject.width(), subject.height(), note)
        .withOriginal(original.path());
  }
}
