package org.imagelake.image.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.Frame;
import org.imagelake.image.picture.Picture;
import org.imagelake.image.picture.Picture.Sequence;
import org.imagelake.image.picture.PixelLayout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What BMP holds beside samples; Pillow reads resolution, and no profile from a BMP. */
class BmpEncoderTest extends PillowTest {
  private static final int V5 = 14;

  @ParameterizedTest
  @EnumSource(PixelLayout.class)
  void resolutionAndProfileAreThere(PixelLayout layout) throws IOException {
    byte[] icc = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    Bitmap bitmap = Sample.noise(13, 7, layout, 8, 2);
    Picture picture =
        new Picture(List.of(new Frame(bitmap, 0)), Sequence.STILL, 0, icc, 300.0, 150.0);
    byte[] file = encode(ImageFormat.BMP, picture, Embedded.NOTHING, EncodeSettings.DEFAULT);
    ByteBuffer header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(header.getInt(V5)).isEqualTo(124);
    assertThat(header.getInt(V5 + 56)).isEqualTo(0x4D424544);
    int at = V5 + header.getInt(V5 + 112);
    assertThat(Arrays.copyOfRange(file, at, at + header.getInt(V5 + 116))).isEqualTo(icc);
    Reopened back = pillow.open(file);
    assertThat(back.dpiX()).isCloseTo(300, within(0.02));
    assertThat(back.dpiY()).isCloseTo(150, within(0.02));
    assertThat(Sample.psnr(bitmap, back.first())).isInfinite();
  }
}
