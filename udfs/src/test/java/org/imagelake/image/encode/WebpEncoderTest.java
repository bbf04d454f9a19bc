package org.imagelake.image.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;
import org.junit.jupiter.api.Test;

class WebpEncoderTest extends EncoderContract {
  private final Bitmap bitmap = TestBitmaps.noisy(160, 120, PixelLayout.RGB, 8);

  @Override
  ImageEncoder encoder() {
    return new WebpEncoder();
  }

  /** Colours under transparent pixels survive, or the contract's comparison fails. */
  @Override
  EncodeSettings best() {
    return EncodeSettings.DEFAULT.withLossless(true);
  }

  @Test
  void lossyIsCloseAndSmaller() throws IOException {
    byte[] lossy = encode(bitmap, EncodeSettings.DEFAULT);
    assertThat(psnr(ask(lossy).samples(), bitmap.samples())).isGreaterThan(28);
    assertThat(lossy.length).isLessThan(encode(bitmap, best()).length);
  }

  @Test
  void aHigherMethodFindsFewerBytes() throws IOException {
    EncodeSettings fast = new EncodeSettings(null, null, 0, null, null, null, null);
    EncodeSettings slow = new EncodeSettings(null, null, 6, null, null, null, null);
    assertThat(encode(bitmap, slow).length).isLessThan(encode(bitmap, fast).length);
  }
}
