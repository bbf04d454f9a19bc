package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.imagelake.image.ImageError;
import org.imagelake.image.Limits;
import org.imagelake.image.Outcome;
import org.junit.jupiter.api.Test;

/** Damaged files give a header or a reason, never an exception. */
class HeadersFuzzTest {
  private static final int MUTANTS = 3_000;

  private static List<byte[]> seeds() {
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    return List.of(
        Encoded.as("jpeg", image),
        Encoded.as("png", image),
        Encoded.as("gif", image),
        Encoded.as("bmp", image),
        Encoded.as("tiff", image),
        new TiffContent(ByteOrder.BIG_ENDIAN, true).shorts(256, 9).shorts(257, 9).pages(5),
        new JpegContent().frame(JpegContent.PROGRESSIVE, 9, 9, 0x11).scan(1).scan(1).end(),
        Content.little()
            .text("RIFF")
            .u32(60)
            .text("WEBP")
            .riffChunk("VP8X", Content.little().u32(0x12).u24(39).u24(29).bytes())
            .riffChunk("ANMF", new byte[24])
            .riffChunk("VP8L", new byte[8])
            .bytes());
  }

  @Test
  void mutantsNeverThrow() {
    Random random = new Random(20_260_101);
    for (byte[] seed : seeds()) {
      ImageFormat format = Headers.sniff(seed);
      assertThat(format).isNotNull();
      for (int i = 0; i < MUTANTS; i++) {
        assertTold(mutant(seed, random), format);
      }
    }
  }

  @Test
  void everyPrefixIsToldOrRead() {
    for (byte[] seed : seeds()) {
      ImageFormat format = Headers.sniff(seed);
      for (int length = 0; length < Math.min(seed.length, 700); length++) {
        assertTold(Arrays.copyOf(seed, length), format);
      }
    }
  }

  /** Flips a few bytes, most of them near the beginning, to values that headers stumble over. */
  private static byte[] mutant(byte[] seed, Random random) {
    byte[] mutant = Arrays.copyOf(seed, seed.length - random.nextInt(Math.min(seed.length, 20)));
    int flips = 1 + random.nextInt(6);
    for (int i = 0; i < flips; i++) {
      int at = random.nextInt(random.nextBoolean() ? mutant.length : Math.min(64, mutant.length));
      int[] nasty = {0, 0xFF, 0x7F, 0x80, random.nextInt(256)};
      mutant[at] = (byte) nasty[random.nextInt(nasty.length)];
    }
    return mutant;
  }

  private static void assertTold(byte[] content, ImageFormat format) {
    Outcome<ImageHeader> outcome = Headers.read(content, format, Limits.DEFAULT);
    Headers.sniff(content);
    boolean told =
        outcome.fold(
            header -> header.width() > 0 && header.height() > 0 && header.frameCount() > 0,
            error -> error.stage() == ImageError.Stage.HEADER);
    assertThat(told).isTrue();
    outcome.then(header -> Headers.check(header, content.length, Limits.DEFAULT));
  }
}
