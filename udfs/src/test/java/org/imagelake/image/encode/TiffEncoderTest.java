package org.imagelake.image.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.encode.FileOracle.Found;
import org.imagelake.image.metadata.ExifFixture;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.Frame;
import org.imagelake.image.picture.Picture;
import org.imagelake.image.picture.Picture.Sequence;
import org.imagelake.image.picture.PixelLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What TIFF holds beside 8-bit samples, by the word of Pillow, OpenCV and ExifTool. */
class TiffEncoderTest extends PillowTest {
  private static final Path EXIFTOOL = Path.of("/usr/bin/exiftool");
  private static final byte[] ICC = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JPEG")
  void sixteenBitsComeBack(TiffCompression compression) throws IOException, InterruptedException {
    assumeTrue(FileOracle.isInstalled());
    try (FileOracle openCv = new FileOracle()) {
      for (PixelLayout layout : List.of(PixelLayout.GRAY, PixelLayout.RGB, PixelLayout.RGBA)) {
        for (byte[] exif : new byte[][] {null, exif(ByteOrder.LITTLE_ENDIAN)}) {
          Bitmap bitmap = Sample.noise(37, 23, layout, 16, 4);
          Embedded embedded = new Embedded(exif, null);
          byte[] file =
              encode(ImageFormat.TIFF, Picture.still(bitmap), embedded, tiff(compression));
          Found found = openCv.ask(file, "tif");
          assertThat(found.bitDepth()).isEqualTo(16);
          assertThat(found.samples()).as(layout.name()).isEqualTo(bitmap.samples());
        }
      }
    }
  }

  @Test
  void pagesComeBackEachInItsSizeAndLayout() throws IOException {
    List<Frame> pages =
        List.of(
            new Frame(Sample.noise(31, 17, PixelLayout.RGB, 8, 1), 0),
            new Frame(Sample.noise(8, 40, PixelLayout.GRAY, 8, 2), 0),
            new Frame(Sample.noise(20, 20, PixelLayout.RGBA, 8, 3), 0));
    Picture picture = new Picture(pages, Sequence.PAGES, 0, null, null, null);
    for (TiffCompression compression : List.of(TiffCompression.NONE, TiffCompression.LZW)) {
      Reopened back =
          pillow.open(encode(ImageFormat.TIFF, picture, Embedded.NOTHING, tiff(compression)));
      assertThat(back.frames()).hasSize(3);
      for (int i = 0; i < 3; i++) {
        Bitmap expected = pages.get(i).bitmap();
        assertThat(back.frames().get(i).bitmap().layout()).isEqualTo(expected.layout());
        assertThat(back.frames().get(i).bitmap().samples()).isEqualTo(expected.samples());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GRAY", "RGB"})
  void jpegWithinTiffOpensAndCostsBytesByQuality(PixelLayout layout) throws IOException {
    Bitmap bitmap = Sample.scene(203, 101, layout, 7);
    EncodeSettings settings = tiff(TiffCompression.JPEG);
    byte[] file = jpeg(bitmap, settings);
    Bitmap back = pillow.open(file).first();
    assertThat(back.layout()).isEqualTo(layout);
    assertThat(Sample.psnr(bitmap, back)).isGreaterThan(34);
    assertThat(jpeg(bitmap, settings.withQuality(40)).length).isLessThan(file.length);
  }

  private static byte[] jpeg(Bitmap bitmap, EncodeSettings settings) throws IOException {
    return encode(ImageFormat.TIFF, Picture.still(bitmap), Embedded.NOTHING, settings);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void profileMetadataAndResolutionAreThere(boolean bigEndian, @TempDir Path folder)
      throws IOException, InterruptedException {
    byte[] xmp = "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>".getBytes(StandardCharsets.UTF_8);
    byte[] exif = exif(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    byte[] file = described(new Embedded(exif, xmp));
    Reopened back = pillow.open(file);
    assertThat(back.icc()).isEqualTo(ICC);
    assertThat(back.xmp()).isEqualTo(xmp);
    assertThat(back.dpiX()).isCloseTo(300, within(0.001));
    assertThat(back.dpiY()).isCloseTo(72.5, within(0.001));
    assertThat(exiftool(file, folder))
        .contains("Maker", "2021:02:03 04:05:06", "0.005", "48 deg 51' 24.00\"");
  }

  private static byte[] described(Embedded embedded) throws IOException {
    Bitmap bitmap = Sample.noise(9, 5, PixelLayout.RGB, 8, 1);
    Picture picture =
        new Picture(List.of(new Frame(bitmap, 0)), Sequence.STILL, 0, ICC, 300.0, 72.5);
    return encode(ImageFormat.TIFF, picture, embedded, EncodeSettings.DEFAULT);
  }

  /** Damaged blocks may lose what they say, never the picture, and do not blow up the file. */
  @Test
  void damagedExifLeavesThePicture() throws IOException {
    byte[] whole = exif(ByteOrder.LITTLE_ENDIAN);
    Random random = new Random(9);
    for (int round = 0; round < 2000; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i < 1 + round % 7; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      byte[] file = described(new Embedded(damaged, null));
      assertThat(file.length).isLessThan(4000 + ICC.length + 4 * whole.length);
      if (round % 50 == 0) {
        assertThat(pillow.open(file).first().width()).isEqualTo(9);
      }
    }
    byte[] lone = described(new Embedded(new byte[] {'I', 'I', 42}, null));
    assertThat(pillow.open(lone).first().width()).isEqualTo(9);
  }

  private static byte[] exif(ByteOrder order) {
    ExifFixture fixture = new ExifFixture(order);
    fixture.main.ascii(271, "Maker");
    fixture.exif.ascii(36867, "2021:02:03 04:05:06").rationals(33434, 1, 200);
    fixture.gps.ascii(1, "N").rationals(2, 48, 1, 51, 1, 24, 1);
    return fixture.tiff();
  }

  private static String exiftool(byte[] file, Path folder)
      throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(EXIFTOOL));
    Path path = Files.write(folder.resolve("described.tif"), file);
    Process process =
        new ProcessBuilder(
                EXIFTOOL.toString(),
                "-Make",
                "-DateTimeOriginal",
                "-ExposureTime#",
                "-GPSLatitude",
                "-validate",
                path.toString())
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
