package org.imagelake.image.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.imagelake.image.Limits;
import org.imagelake.image.encode.ChromaSubsampling;
import org.imagelake.image.encode.EncodeOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionOptionsTest {
  private final ConversionOptions options = new ConversionOptions();

  @Test
  void what_nothing_is_told_is_as_it_is() {
    ConversionOptions.ALL.stream()
        .filter(option -> option.unsaid() != null)
        .forEach(option -> assertThat(options.tell(option, option.unsaid())).isTrue());

    assertThat(options.spec(TargetFormat.AUTO, Limits.DEFAULT))
        .isEqualTo(ConversionSpec.to(TargetFormat.AUTO));
  }

  @Test
  void every_option_of_an_encoder_is_there() {
    assertThat(ConversionOptions.ALL)
        .extracting(option -> "--" + option.name())
        .doesNotHaveDuplicates()
        .contains(
            java.util.Arrays.stream(EncodeOption.values())
                .map(EncodeOption::option)
                .toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "quality, 100, true",
    "quality, 0, false",
    "quality, 101, false",
    "quality, 80.5, false",
    "compression-level, 0, true",
    "lossless, off, true",
    "lossless, maybe, false",
    "chroma-subsampling, 4:2:0, true",
    "chroma-subsampling, 420, true",
    "chroma-subsampling, 4:3:0, false",
    "metadata, STRIP-GPS, true",
    "metadata, none, false",
    "max-size, 0, false",
    "max-size, 99999999999, false",
    "background, #fFaA00, true",
    "background, red, false",
    "orientation, keep, true",
    "color, srgb, true",
    "target-ssim, 0.98, true",
    "target-ssim, .5, true",
    "target-ssim, 1.5, false",
    "target-ssim, NaN, false"
  })
  void an_option_takes_what_it_says(String name, String text, boolean taken) {
    ConversionOption<?> option =
        ConversionOptions.ALL.stream()
            .filter(each -> each.name().equals(name))
            .collect(Collectors.toList())
            .get(0);
    assertThat(options.tell(option, text)).isEqualTo(taken);
    option.choices().forEach(choice -> assertThat(option.read(choice)).isPresent());
  }

  @Test
  void what_is_told_is_in_the_conversion() {
    for (ConversionOption<?> option : ConversionOptions.ALL) {
      if (option.name().equals("chroma-subsampling")) {
        options.tell(option, "422");
      }
    }
    assertThat(options.spec(TargetFormat.SAME, Limits.DEFAULT).encode().chromaSubsampling())
        .isEqualTo(ChromaSubsampling.S422);
  }
}
