package org.imagelake.jobs.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.jobs.demo.encode.WebpWriter;

/**
 * A folder of generated images as a real pile has them: cameras, web, scans, spoiled and broken
 * ones. The same seed gives the same bytes and modification times on the same JDK, library versions
 * and processor; no font, locale, time zone or clock has a say.
 */
public final class SampleImages {
  /** What the demo uses. */
  public static final long DEFAULT_SEED = 20240501;

  private static final System.Logger LOG = System.getLogger(SampleImages.class.getName());
  private static final Instant MODIFIED = Instant.parse("2024-12-01T12:00:00Z");

  private SampleImages() {}

  /** Writes the set below a folder, which is created, and says what is in it, in a fixed order. */
  public static List<Sample> write(Path folder, long seed) throws IOException {
    List<Recipe> recipes = recipes();
    for (Recipe recipe : recipes) {
      Files.createDirectories(target(folder, recipe).getParent());
    }
    try {
      recipes.parallelStream().forEach(recipe -> write(folder, recipe, seed));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return recipes.stream().map(Recipe::sample).toList();
  }

  /** What {@link #write} makes, without making it. */
  public static List<Sample> list() {
    return recipes().stream().map(Recipe::sample).toList();
  }

  static List<Recipe> recipes() {
    return recipes(WebpWriter::available);
  }

  /** Without WebP where nothing here can write it: the other formats are still worth showing. */
  static List<Recipe> recipes(BooleanSupplier writesWebp) {
    List<Recipe> all = everything();
    if (writesWebp.getAsBoolean()) {
      return all;
    }
    List<Recipe> written =
        all.stream().filter(recipe -> recipe.sample().format() != ImageFormat.WEBP).toList();
    LOG.log(
        Level.WARNING,
        "OpenCV''s native library does not load here: {0} WebP samples are left out",
        all.size() - written.size());
    return written;
  }

  private static List<Recipe> everything() {
    Painting first = new Painting(CameraRoll.subject(0));
    Painting sixth = new Painting(CameraRoll.subject(5));
    return Stream.of(
            CameraRoll.recipes(first, sixth),
            Orientations.recipes(),
            WebFolder.recipes(),
            ScanFolder.recipes(),
            SpoiledShots.recipes(),
            Copies.recipes(first, sixth),
            BrokenFiles.recipes())
        .flatMap(List::stream)
        .toList();
  }

  private static void write(Path folder, Recipe recipe, long seed) {
    try {
      Path target = target(folder, recipe);
      Files.write(target, recipe.maker().make(seed));
      Instant modified = recipe.sample().shot().map(Shot::instant).orElse(MODIFIED);
      Files.setLastModifiedTime(target, FileTime.from(modified));
    } catch (IOException e) {
      throw new UncheckedIOException(recipe.sample().path(), e);
    }
  }

  private static Path target(Path folder, Recipe recipe) {
    return folder.resolve(recipe.sample().path());
  }
}
