package org.imagelake.jobs.demo;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.jobs.demo.encode.Captions;
import org.imagelake.jobs.demo.encode.JpegSegments;
import org.imagelake.jobs.demo.encode.JpegWriter;
import org.imagelake.jobs.demo.scene.Picture;
import org.imagelake.jobs.demo.scene.Scene;
import org.imagelake.jobs.demo.scene.Scenes;

/** Clean photographs with full EXIF, filed by month; every third has a title and keywords too. */
final class CameraRoll {
  private static final int COUNT = 20;
  private static final int[][] SIZES = {{876, 584}, {824, 618}, {888, 592}, {832, 624}};

  private CameraRoll() {}

  /** The two pictures given are painted elsewhere too: numbers 0 and 5. */
  static List<Recipe> recipes(Painting first, Painting sixth) {
    List<Recipe> recipes = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      // Kept only where it is painted for others too: twenty pictures at once are much memory.
      LongFunction<Picture> painter = i == 0 ? first::of : i == 5 ? sixth::of : subject(i)::paint;
      recipes.add(recipe(i, painter));
    }
    return recipes;
  }

  /** The subject of the i-th photograph: the copies need it again. */
  static Subject subject(int i) {
    Scene scene = Scenes.ALL.get(i % Scenes.ALL.size());
    int[] size = i % 9 == 4 ? new int[] {1260, 840} : SIZES[i % SIZES.length];
    return new Subject(scene, i, size[0], size[1]);
  }

  static Recipe recipe(int i, LongFunction<Picture> painter) {
    CameraModel camera = CameraModel.values()[i % CameraModel.values().length];
    LocalDateTime taken =
        LocalDateTime.of(2024, 1, 3, 6, 12, 41).plusDays(17L * i).plusMinutes(97L * i);
    // Every fourth camera had no fix.
    Optional<Place> place =
        i % 4 == 3 ? Optional.empty() : Optional.of(Place.values()[i % Place.values().length]);
    Shot shot = new Shot(camera, taken, 60 + 45 * i, i % 5 - 2, 1, place);
    Subject subject = subject(i);
    String path =
        String.format(
            Locale.ROOT, "camera/2024/%02d/IMG_%04d.jpg", taken.getMonthValue(), 1200 + 7 * i);
    String title = subject.scene().id().replace('_', ' ');
    Sample sample =
        Sample.of(path, "camera", ImageFormat.JPEG, subject.width(), subject.height(), title)
            .withShot(shot);
    return new Recipe(
        sample,
        seed -> {
          byte[] jpeg = JpegWriter.encode(painter.apply(seed).toImage(), 84);
          if (i % 3 == 0) {
            jpeg = JpegSegments.withIptc(jpeg, Captions.iptc(title, "Sample " + title, "demo"));
            jpeg = JpegSegments.withXmp(jpeg, Captions.xmp(title, 1 + i % 5, "demo", "über"));
          }
          return JpegSegments.withExif(jpeg, shot.toExif(subject.width(), subject.height()));
        });
  }
}
