package org.imagelake.jobs.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.jobs.demo.degrade.Degradation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleImagesTest {
  private static final Path PYTHON = Path.of("/usr/bin/python3");

  /** Prints the path of each file that does not load. */
  private static final String PILLOW =
      """
      import os, sys, warnings
      from PIL import Image
      warnings.simplefilter('ignore')
      for folder, _, names in os.walk(sys.argv[1]):
          for name in names:
              path = os.path.join(folder, name)
              try:
                  Image.open(path).load()
              except Exception:
                  print(ascii(os.path.relpath(path, sys.argv[1])).strip("'"))
      """;

  @TempDir static Path folder;

  private static List<Sample> samples;

  @BeforeAll
  static void write() throws IOException {
    samples = SampleImages.write(folder, SampleImages.DEFAULT_SEED);
  }

  @Test
  void thereAreEnoughOfEveryKindAndEachHasItsOwnName() {
    assertThat(samples).hasSizeGreaterThanOrEqualTo(60);
    assertThat(samples.stream().map(Sample::path)).doesNotHaveDuplicates();
    assertThat(samples.stream().map(Sample::format))
        .contains(
            ImageFormat.JPEG,
            ImageFormat.PNG,
            ImageFormat.WEBP,
            ImageFormat.TIFF,
            ImageFormat.BMP,
            ImageFormat.GIF);
    assertThat(samples.stream().filter(Sample::broken)).hasSizeGreaterThanOrEqualTo(3);
    for (Degradation degradation : Degradation.values()) {
      Set<Sample> spoiled =
          samples.stream()
              .filter(sample -> sample.issues().contains(degradation.id()))
              .collect(Collectors.toSet());
      assertThat(spoiled).as(degradation.id()).hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void imageIoReadsEachAndSeesTheStatedSize() throws IOException {
    for (Sample sample : samples) {
      // The CMYK one depends on which JPEG reader stands first.
      if (!sample.broken() && !sample.note().equals("CMYK")) {
        BufferedImage image = ImageIO.read(folder.resolve(sample.path()).toFile());
        assertThat(image).as(sample.path()).isNotNull();
        boolean swapped = sample.shot().map(shot -> shot.orientation() >= 5).orElse(false);
        assertThat(image.getWidth())
            .as(sample.path())
            .isEqualTo(swapped ? sample.height() : sample.width());
      }
    }
  }

  @Test
  void exifReadsBackAsWritten() throws Exception {
    for (Sample sample : samples) {
      if (sample.shot().isPresent()) {
        Shot shot = sample.shot().get();
        Metadata metadata =
            ImageMetadataReader.readMetadata(folder.resolve(sample.path()).toFile());
        ExifIFD0Directory image = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        ExifSubIFDDirectory exif = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        assertThat(image).as(sample.path()).isNotNull();
        assertThat(image.getString(ExifIFD0Directory.TAG_MODEL)).isEqualTo(shot.camera().model());
        assertThat(image.getInt(ExifIFD0Directory.TAG_ORIENTATION)).isEqualTo(shot.orientation());
        assertThat(exif.getString(ExifSubIFDDirectory.TAG_LENS_MODEL))
            .isEqualTo(shot.camera().lensModel());
        assertThat(exif.getDouble(ExifSubIFDDirectory.TAG_FNUMBER))
            .isCloseTo(shot.camera().fNumber(), within(1e-9));
        GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        assertThat(gps != null).isEqualTo(shot.place().isPresent());
        if (gps != null) {
          assertThat(gps.getGeoLocation().getLatitude())
              .isCloseTo(shot.place().get().latitude(), within(1e-5));
          assertThat(gps.getGeoLocation().getLongitude())
              .isCloseTo(shot.place().get().longitude(), within(1e-5));
        }
      }
    }
  }

  @Test
  void theSameSeedMakesTheSameBytesAndAnotherOthers() throws IOException {
    List<Recipe> recipes = SampleImages.recipes();
    // Every seventh meets each family; the whole set again would only take longer.
    for (int i = 0; i < recipes.size(); i += 7) {
      Recipe recipe = recipes.get(i);
      byte[] written = Files.readAllBytes(folder.resolve(recipe.sample().path()));
      assertThat(recipe.maker().make(SampleImages.DEFAULT_SEED))
          .as(recipe.sample().path())
          .isEqualTo(written);
    }
    assertThat(recipes.get(0).maker().make(1)).isNotEqualTo(recipes.get(0).maker().make(2));
  }

  @Test
  void anExactCopyIsExact() throws IOException {
    Sample copy =
        samples.stream().filter(sample -> sample.note().startsWith("byte")).findFirst().get();
    assertThat(Files.mismatch(folder.resolve(copy.path()), folder.resolve(copy.copyOf().get())))
        .isEqualTo(-1L);
  }

  @Test
  void withoutTheNativeLibraryOnlyTheWebpSamplesAreLeftOut() {
    List<Recipe> without = SampleImages.recipes(() -> false);
    assertThat(without.stream().map(recipe -> recipe.sample().format()))
        .doesNotContain(ImageFormat.WEBP);
    long webp = samples.stream().filter(sample -> sample.format() == ImageFormat.WEBP).count();
    assertThat(webp).isPositive();
    assertThat(without).hasSize(samples.size() - (int) webp);
  }

  @Test
  void anEmojiIsInTheNameOnlyWhereFilesCanBeNamedSo() {
    assertThat(WebFolder.emojiName(StandardCharsets.UTF_8)).contains("\uD83C\uDF05");
    assertThat(WebFolder.emojiName(StandardCharsets.US_ASCII)).isEqualTo("sunset.jpg");
    assertThat(WebFolder.emojiName(StandardCharsets.ISO_8859_1)).isEqualTo("sunset.jpg");
  }

  @Test
  void pillowOpensAllButTheBroken() throws Exception {
    assumeTrue(Files.isExecutable(PYTHON) && python("import PIL").exit() == 0);
    Answer opened = python(PILLOW, folder.toString());
    assertThat(opened.exit()).as(opened.text()).isZero();
    String[] failed = opened.text().lines().toArray(String[]::new);
    assertThat(failed).allMatch(path -> path.startsWith("broken/"));
    assertThat(failed).hasSize((int) samples.stream().filter(Sample::broken).count());
  }

  private record Answer(int exit, String text) {}

  private static Answer python(String... program) throws Exception {
    List<String> command = new ArrayList<>(List.of(PYTHON.toString(), "-c"));
    command.addAll(List.of(program));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), text);
  }
}
