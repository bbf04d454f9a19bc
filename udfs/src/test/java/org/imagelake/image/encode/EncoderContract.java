package org.imagelake.image.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.imagelake.image.encode.FileOracle.Found;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.Frame;
import org.imagelake.image.picture.Picture;
import org.imagelake.image.picture.PixelLayout;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for every encoder, by the word of Pillow and OpenCV. */
abstract class EncoderContract {
  /** A TIFF header and one entry: orientation 1. */
  static final byte[] EXIF =
      HexFormat.of().parseHex("49492a0008000000010012010300010000000100000000000000");

  static final byte[] XMP =
      ("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
              + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/></x:xmpmeta>")
          .getBytes(StandardCharsets.UTF_8);

  private static FileOracle oracle;

  abstract ImageEncoder encoder();

  /** Settings under which the encoder is as faithful as it can be. */
  EncodeSettings best() {
    return EncodeSettings.DEFAULT;
  }

  @BeforeAll
  static void startOracle() throws IOException, InterruptedException {
    assumeTrue(FileOracle.isInstalled());
    oracle = new FileOracle();
  }

  @AfterAll
  static void stopOracle() {
    if (oracle != null) {
      oracle.close();
    }
  }

  byte[] encode(Bitmap bitmap, EncodeSettings settings) throws IOException {
    return encoder().encode(Picture.still(bitmap), Embedded.NOTHING, settings);
  }

  Found ask(byte[] file) throws IOException {
    return oracle.ask(file, encoder().format().extensions().get(0));
  }

  boolean holds(Feature feature) {
    return encoder().holds(best()).contains(feature);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "3,5", "17,1", "1,17", "64,48", "129,71"})
  void everyLayoutComesBack(int width, int height) throws IOException {
    for (PixelLayout layout : PixelLayout.values()) {
      for (int bits : List.of(8, 16)) {
        if ((layout.hasAlpha() && !holds(Feature.ALPHA))
            || (layout.isGray() && !holds(Feature.GRAY))
            || (bits == 16 && !holds(Feature.SIXTEEN_BITS))) {
          continue;
        }
        Bitmap bitmap = TestBitmaps.noisy(width, height, layout, bits);
        Found found = ask(encode(bitmap, best()));
        assertThat(found.width()).isEqualTo(width);
        assertThat(found.height()).isEqualTo(height);
        Bitmap expected = asDecoded(bitmap, found.channels());
        assertThat(found.bitDepth()).isEqualTo(bits);
        if (encoder().isLossless(best())) {
          assertThat(found.samples()).as("%s %d", layout, bits).isEqualTo(expected.samples());
        } else {
          assertThat(psnr(found.samples(), expected.samples())).isGreaterThan(30);
        }
      }
    }
  }

  /** OpenCV gives 16-bit gray with alpha as RGBA. */
  private static Bitmap asDecoded(Bitmap bitmap, int channels) {
    if (bitmap.layout() != PixelLayout.GRAY_ALPHA || channels == 2) {
      assertThat(channels).isEqualTo(bitmap.layout().channels());
      return bitmap;
    }
    int bytes = bitmap.bitDepth() / 8;
    byte[] rgba = new byte[bitmap.length() * 2];
    for (int i = 0; i < rgba.length; i++) {
      int pixel = i / (4 * bytes);
      int channel = i / bytes % 4 == 3 ? 1 : 0;
      rgba[i] = bitmap.samples()[(2 * pixel + channel) * bytes + i % bytes];
    }
    return new Bitmap(bitmap.width(), bitmap.height(), PixelLayout.RGBA, bitmap.bitDepth(), rgba);
  }

  static double psnr(byte[] found, byte[] expected) {
    assertThat(found).hasSameSizeAs(expected);
    double sum = 0;
    for (int i = 0; i < found.length; i++) {
      double difference = (found[i] & 0xFF) - (expected[i] & 0xFF);
      sum += difference * difference;
    }
    return 10 * Math.log10(255 * 255 / Math.max(1e-9, sum / found.length));
  }

  @Test
  void carriesProfileMetadataAndResolution() throws IOException {
    byte[] icc = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    Bitmap bitmap = TestBitmaps.noisy(33, 21, PixelLayout.RGB, 8);
    boolean exif = holds(Feature.EXIF);
    boolean xmp = holds(Feature.XMP);
    Picture picture =
        new Picture(
            List.of(new Frame(bitmap, 0)),
            Picture.Sequence.STILL,
            0,
            holds(Feature.ICC) ? icc : null,
            holds(Feature.RESOLUTION) ? 300.0 : null,
            holds(Feature.RESOLUTION) ? 150.0 : null);
    Embedded embedded = new Embedded(exif ? EXIF : null, xmp ? XMP : null);
    Found found = ask(encoder().encode(picture, embedded, best()));
    assertThat(found.icc()).isEqualTo(holds(Feature.ICC) ? icc : new byte[0]);
    if (exif) {
      assertThat(found.exif()).isEqualTo(EXIF);
    }
    if (xmp) {
      assertThat(found.xmp()).isEqualTo(XMP);
    }
    if (holds(Feature.RESOLUTION)) {
      assertThat(found.dpiX()).isCloseTo(30000, within(5));
      assertThat(found.dpiY()).isCloseTo(15000, within(5));
    }
  }

  @Test
  void aSideThatIsTooLongIsRefusedByItsLimit() {
    int limit = encoder().maxSide();
    assumeTrue(limit < 1 << 20);
    Bitmap bitmap = TestBitmaps.noisy(limit + 1, 1, PixelLayout.RGB, 8);
    assertThatThrownBy(() -> encode(bitmap, best()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(String.valueOf(limit));
  }

  @Test
  void qualityBuysBytes() throws IOException {
    assumeTrue(Set.copyOf(encoder().options()).contains(EncodeOption.QUALITY));
    Bitmap bitmap = TestBitmaps.noisy(160, 120, PixelLayout.RGB, 8);
    int before = 0;
    for (int quality : List.of(5, 30, 60, 85, 98)) {
      int bytes = encode(bitmap, EncodeSettings.DEFAULT.withQuality(quality)).length;
      assertThat(bytes).as("quality %d", quality).isGreaterThan(before);
      before = bytes;
    }
  }
}
