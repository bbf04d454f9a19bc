package org.imagelake.image.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpegEncoderTest extends EncoderContract {
  private final Bitmap bitmap = TestBitmaps.noisy(160, 120, PixelLayout.RGB, 8);

  @Override
  ImageEncoder encoder() {
    return new JpegEncoder();
  }

  @Override
  EncodeSettings best() {
    return new EncodeSettings(98, null, null, null, null, ChromaSubsampling.S444, null);
  }

  @ParameterizedTest
  @CsvSource({"S444,17", "S422,33", "S420,34"})
  void samplesChromaAsAsked(ChromaSubsampling asked, int factors) throws IOException {
    EncodeSettings settings = new EncodeSettings(null, null, null, null, null, asked, null);
    assertThat(ask(encode(bitmap, settings)).factors()).isEqualTo(factors);
  }

  @Test
  void progressiveAndOptimizedAreSo() throws IOException {
    EncodeSettings progressive = new EncodeSettings(null, null, null, null, true, null, null);
    EncodeSettings optimized = new EncodeSettings(null, null, null, true, null, null, null);
    byte[] plain = encode(bitmap, EncodeSettings.DEFAULT);
    assertThat(ask(plain).progressive()).isFalse();
    assertThat(ask(plain).factors()).isEqualTo(34);
    assertThat(ask(encode(bitmap, progressive)).progressive()).isTrue();
    byte[] smaller = encode(bitmap, optimized);
    assertThat(smaller.length).isLessThan(plain.length);
    assertThat(ask(smaller).samples()).isEqualTo(ask(plain).samples());
  }

  @Test
  void theJdksWriterSubsamplesAsAsked() throws IOException {
    byte[] full = JdkJpeg.encode(bitmap, 85, true, false, ChromaSubsampling.S444);
    assertThat(ask(full).factors()).isEqualTo(17);
    assertThat(ask(full).progressive()).isTrue();
    byte[] half = JdkJpeg.encode(bitmap, 85, false, true, ChromaSubsampling.S420);
    assertThat(ask(half).factors()).isEqualTo(34);
  }
}
