package org.imagelake.image.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.imagelake.image.Outcome;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.encode.Encoders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every format to every other, and to itself: made by Pillow, converted with the defaults, read by
 * Pillow. Skipped where Pillow is not installed.
 */
class ConversionMatrixTest {
  private static final Path SCRIPT = Path.of("src/test/resources/oracle/pillow_matrix.py");
  private static final String PYTHON = System.getProperty("oracle.python", "/usr/bin/python3");

  private static final List<ImageFormat> FORMATS =
      List.of(
          ImageFormat.JPEG,
          ImageFormat.PNG,
          ImageFormat.WEBP,
          ImageFormat.TIFF,
          ImageFormat.BMP,
          ImageFormat.GIF);

  /** Least PSNR in decibels by target, whatever the source; infinite: every pixel equal. */
  private static final Map<ImageFormat, Double> FLOORS =
      new EnumMap<>(
          Map.of(
              ImageFormat.JPEG,
              33.0,
              ImageFormat.PNG,
              Double.POSITIVE_INFINITY,
              ImageFormat.WEBP,
              33.0,
              ImageFormat.TIFF,
              Double.POSITIVE_INFINITY,
              ImageFormat.BMP,
              Double.POSITIVE_INFINITY,
              ImageFormat.GIF,
              33.0));

  /** A palette's dots are no scene: chroma at half resolution costs more. */
  private static final double LOSSY_FROM_GIF = 29;

  /** Decoders differ by a level where colour is interpolated (JPEG, lossy WebP). */
  private static final double DECODERS_AGREE = 45;

  @TempDir Path folder;

  @Test
  void every_format_becomes_every_other() throws Exception {
    assumeTrue(Files.isExecutable(Path.of(PYTHON)), "no Python here");
    assumeTrue(python("make").equals(""), "no Pillow here");
    for (ImageFormat from : FORMATS) {
      byte[] source = Files.readAllBytes(folder.resolve("source." + name(from)));
      for (ImageFormat to : FORMATS) {
        Outcome<Conversion> made =
            new Converter(ConversionSpec.to(TargetFormat.fixed(to))).convert(source);
        assertThat(made).as("%s to %s", from, to).isInstanceOf(Outcome.Ok.class);
        Conversion conversion = ((Outcome.Ok<Conversion>) made).value();
        assertThat(conversion.from()).isEqualTo(from);
        assertThat(conversion.to()).isEqualTo(to);
        Files.write(folder.resolve(name(from) + "-" + name(to) + ".bin"), conversion.content());
      }
    }
    List<String> lines = python("judge").lines().toList();
    assertThat(lines).hasSize(FORMATS.size() * FORMATS.size());
    for (String line : lines) {
      judge(line.split(" "));
    }
  }

  private static void judge(String[] found) {
    String[] pair = found[0].split("-");
    ImageFormat from = ImageFormat.valueOf(pair[0].toUpperCase(Locale.ROOT));
    ImageFormat to = ImageFormat.valueOf(pair[1].toUpperCase(Locale.ROOT));
    assertThat(found[1]).as(found[0]).isEqualTo(to.name());
    assertThat(found[2] + "x" + found[3]).as(found[0]).isEqualTo("160x120");
    double psnr = found[4].equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(found[4]);
    double floor = FLOORS.get(to);
    boolean lossySource = from == ImageFormat.JPEG || from == ImageFormat.WEBP;
    if (Double.isInfinite(floor) && lossySource) {
      floor = DECODERS_AGREE;
    } else if (from == ImageFormat.GIF && !Double.isInfinite(floor)) {
      floor = to == ImageFormat.GIF ? Double.POSITIVE_INFINITY : LOSSY_FROM_GIF;
    }
    assertThat(psnr).as("%s: PSNR in dB", found[0]).isGreaterThanOrEqualTo(floor);
  }

  @Test
  void every_format_that_is_written_is_in_the_matrix() {
    assertThat(Encoders.ALL).extracting(encoder -> encoder.format()).containsAll(FORMATS);
    assertThat(FORMATS).hasSameSizeAs(Encoders.ALL);
  }

  private static String name(ImageFormat format) {
    return format.name().toLowerCase(Locale.ROOT);
  }

  /** What the script prints; "failed" when it does not run. */
  private String python(String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(PYTHON, SCRIPT.toString(), command, folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? said : "failed";
  }
}
