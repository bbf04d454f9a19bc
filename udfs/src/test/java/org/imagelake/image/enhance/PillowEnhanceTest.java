package org.imagelake.image.enhance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.imagelake.image.codec.PillowOracle;
import org.imagelake.image.picture.Bitmap;
import org.junit.jupiter.api.Test;

/** Enhancements that Pillow has are Pillow's, to the last bit. */
class PillowEnhanceTest {
  @Test
  void equals_what_pillow_said_when_recorded() throws IOException {
    List<String> found =
        EnhanceOracle.recordedCases().stream()
            .map(asked -> asked + "\t" + EnhanceOracle.checksum(enhanced(asked)))
            .toList();

    assertThat(found).isEqualTo(EnhanceOracle.recorded());
  }

  @Test
  void equals_what_pillow_says_now() throws IOException {
    assumeTrue(PillowOracle.isInstalled(), "no Python with Pillow here");
    try (EnhanceOracle pillow = new EnhanceOracle()) {
      for (EnhanceCase asked : EnhanceCase.pillow(8, 60, 4)) {
        byte[] said = pillow.ask(asked.enhancement(), asked.argument(), asked.bitmap());

        assertThat(enhanced(asked)).as(asked.toString()).isEqualTo(said);
      }
    }
  }

  private static byte[] enhanced(EnhanceCase asked) {
    Bitmap result = Enhancements.named(asked.enhancement()).apply(asked.bitmap(), asked.argument());
    return Arrays.copyOf(result.samples(), result.length());
  }
}
