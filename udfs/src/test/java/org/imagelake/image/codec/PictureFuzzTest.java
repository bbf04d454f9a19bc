package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.imagelake.image.Limits;
import org.imagelake.image.codec.Steps.Step;
import org.junit.jupiter.api.Test;

/** Damage anywhere gives a picture or a reason, and no memory beyond the limits is asked for. */
class PictureFuzzTest {
  private static final int MUTANTS = 150;
  private static final Limits SMALL = new Limits(1 << 20, 1 << 20, 50, 50, 1 << 24);

  private static final List<Step> STEPS =
      List.of(
          new Step("RRRR/RRRR/R..R", 0, 0, 100, 3, true),
          new Step("GG/GG", 0, 0, 50, 2, true),
          new Step("BB/BB", 2, 0, 250, 1, false));

  @Test
  void damageGivesAPictureOrAReason() {
    Picture smooth = Picture.smooth(40, 30);
    byte[] page = new byte[20 * 10 * 3];
    var tiffPage = new TiffPageContent.Page(20, 10, 3, 8, 0, page, TestProfiles.displayP3());
    List<byte[]> contents =
        List.of(
            Steps.gif(4, 3, 0, STEPS),
            Steps.apng(4, 3, 0, null, STEPS),
            Steps.apng(4, 3, 0, "WWWW/KKKK/WWWW", STEPS),
            Steps.webp(4, 3, 0, STEPS),
            TiffPageContent.of(List.of(tiffPage, tiffPage, tiffPage)),
            Encoded.as("bmp", smooth.image(BufferedImage.TYPE_INT_RGB)),
            Encoded.as("jpeg", smooth.image(BufferedImage.TYPE_INT_RGB)));
    Random random = new Random(99);
    int decoded = 0;
    for (byte[] content : contents) {
      for (int i = 0; i < MUTANTS; i++) {
        byte[] mutant = mutant(content, random);
        if (Headers.sniff(mutant) != null) {
          decoded +=
              PictureReading.outcome(mutant, PictureRequest.everything(SMALL))
                  .fold(picture -> picture.frames().size(), error -> 0);
        }
      }
    }
    assertThat(decoded).isPositive();
  }

  private static byte[] mutant(byte[] content, Random random) {
    byte[] mutant = content.clone();
    for (int k = random.nextInt(4); k >= 0; k--) {
      mutant[random.nextInt(mutant.length)] = (byte) random.nextInt();
    }
    return random.nextInt(4) > 0
        ? mutant
        : Arrays.copyOf(mutant, random.nextInt(mutant.length) + 1);
  }
}
