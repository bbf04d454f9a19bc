package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpegQualityTest {
  /** libjpeg's jpeg_set_quality; {@code most} is 255 for 8-bit tables. */
  private static int[] scaled(int[] example, int quality, int most) {
    int scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
    return Arrays.stream(example)
        .map(step -> Math.max(1, Math.min(most, (step * scale + 50) / 100)))
        .toArray();
  }

  private static final int[] LUMA = {
    16, 11, 12, 14, 12, 10, 16, 14, 13, 14, 18, 17, 16, 19, 24, 40, 26, 24, 22, 22, 24, 49, 35, 37,
    29, 40, 58, 51, 61, 60, 57, 51, 56, 55, 64, 72, 92, 78, 64, 68, 87, 69, 55, 56, 80, 109, 81, 87,
    95, 98, 103, 104, 103, 62, 77, 113, 121, 112, 100, 120, 92, 101, 103, 99
  };

  private static int[] chroma() {
    int[] table = new int[64];
    Arrays.fill(table, 99);
    int[] first = {17, 18, 18, 24, 21, 24, 47, 26, 26, 47, 99, 66, 56, 66};
    System.arraycopy(first, 0, table, 0, first.length);
    return table;
  }

  @Test
  void givesBackEveryQualityOfLibjpegsTables() {
    for (int quality = 1; quality <= 100; quality++) {
      int[] luma = scaled(LUMA, quality, 255);
      int[] chroma = scaled(chroma(), quality, 255);
      byte[] colour =
          new JpegContent()
              .table(0, luma)
              .table(1, chroma)
              .frame(JpegContent.BASELINE, 8, 8, 0x11, 0x11, 0x11)
              .scan(3)
              .end();
      byte[] gray =
          new JpegContent().table(0, luma).frame(JpegContent.BASELINE, 8, 8, 0x11).scan(1).end();
      assertThat(HeaderReading.read(colour).jpegQuality()).isEqualTo(quality);
      assertThat(HeaderReading.read(gray).jpegQuality()).isEqualTo(quality);
    }
  }

  @Test
  void readsTablesOfSixteenBitSteps() {
    byte[] content =
        new JpegContent()
            .wideTable(0, scaled(LUMA, 3, 32767))
            .frame(JpegContent.BASELINE, 8, 8, 0x11)
            .scan(1)
            .end();
    assertThat(HeaderReading.read(content).jpegQuality()).isEqualTo(3);
  }

  @Test
  void anotherEncodersTablesGetTheNearestQuality() {
    int[] luma = scaled(LUMA, 80, 255);
    luma[20]++;
    luma[30]--;
    assertThat(JpegQuality.estimate(luma, scaled(chroma(), 80, 255))).isBetween(79, 80);
    int[] ones = new int[64];
    Arrays.fill(ones, 1);
    assertThat(JpegQuality.estimate(ones, ones)).isEqualTo(100);
    int[] coarse = new int[64];
    Arrays.fill(coarse, 255);
    assertThat(JpegQuality.estimate(coarse, null)).isEqualTo(1);
  }

  @Test
  void withoutTablesThereIsNoQuality() {
    byte[] content = new JpegContent().frame(JpegContent.BASELINE, 8, 8, 0x11).scan(1).end();
    assertThat(HeaderReading.read(content).jpegQuality()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 25, 50, 75, 90, 95, 100})
  void agreesWithWhatImageIoWasAskedFor(int quality) throws IOException {
    assertThat(HeaderReading.read(written(quality)).jpegQuality()).isEqualTo(quality);
  }

  private static byte[] written(int quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    settings.setCompressionQuality(quality / 100f);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
      writer.write(null, new IIOImage(image, null, null), settings);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
