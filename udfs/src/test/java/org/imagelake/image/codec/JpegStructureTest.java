package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class JpegStructureTest {
  private static final byte[] SCANS =
      Encoded.as(
          "jpeg", Scenes.noise(40, 30, BufferedImage.TYPE_3BYTE_BGR, 51), Encoded::inSeveralPasses);

  /** Wherever it is cut: also within the length of a segment between two scans. */
  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS) // against walking forever, not a measure of speed
  void everyCutLacksTheEnd() {
    for (int length = 0; length < SCANS.length; length++) {
      assertThat(JpegStructure.hasEnd(Arrays.copyOf(SCANS, length))).as("%d", length).isFalse();
    }
    assertThat(JpegStructure.hasEnd(SCANS)).isTrue();
  }

  @Test
  void theEndIsFoundBeforeWhatCamerasAppend() {
    byte[] content = Content.big().raw(SCANS).zeros(2000).text("a note, FF D8 and more").bytes();
    assertThat(JpegStructure.hasEnd(content)).isTrue();
  }
}
