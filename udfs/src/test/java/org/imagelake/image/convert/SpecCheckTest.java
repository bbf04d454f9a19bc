package org.imagelake.image.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.encode.ChromaSubsampling;
import org.imagelake.image.encode.EncodeOption;
import org.imagelake.image.encode.EncodeSettings;
import org.imagelake.image.encode.Encoders;
import org.imagelake.image.encode.ImageEncoder;
import org.imagelake.image.encode.TiffCompression;
import org.junit.jupiter.api.Test;

class SpecCheckTest {
  private static final EncodeSettings ALL =
      new EncodeSettings(80, false, 3, true, true, ChromaSubsampling.S444, TiffCompression.DEFLATE);

  @Test
  void each_target_takes_its_own_options_and_refuses_each_other_naming_those_it_has() {
    for (ImageEncoder encoder : Encoders.ALL) {
      for (EncodeOption option : EncodeOption.values()) {
        ConversionSpec spec =
            ConversionSpec.to(TargetFormat.fixed(encoder.format())).with(ALL.only(Set.of(option)));
        if (encoder.options().contains(option)) {
          continue; // whether it fits the others is the encoder's own
        }
        assertThat(SpecCheck.problem(spec))
            .as("%s for %s", option, encoder.format())
            .get()
            .asString()
            .contains(option.option());
        encoder
            .options()
            .forEach(
                known ->
                    assertThat(SpecCheck.problem(spec)).get().asString().contains(known.option()));
      }
    }
  }

  @Test
  void defaults_are_never_a_problem() {
    for (String name : TargetFormat.names()) {
      assertThat(SpecCheck.problem(ConversionSpec.to(TargetFormat.of(name).orElseThrow())))
          .as(name)
          .isEmpty();
    }
  }

  @Test
  void rules_take_a_quality_and_refuse_levels_that_one_of_their_formats_does_not_have() {
    for (TargetFormat rule : List.of(TargetFormat.AUTO, TargetFormat.SMALLEST)) {
      ConversionSpec spec = ConversionSpec.to(rule);
      assertThat(SpecCheck.problem(spec.with(EncodeSettings.DEFAULT.withQuality(80)))).isEmpty();
      assertThat(SpecCheck.problem(spec.with(ALL.only(Set.of(EncodeOption.COMPRESSION_LEVEL)))))
          .isEmpty();
      EncodeSettings nine = new EncodeSettings(null, null, 9, null, null, null, null);
      assertThat(SpecCheck.problem(spec.with(nine))).isPresent();
    }
  }

  @Test
  void every_option_belongs_to_some_target() {
    Set<EncodeOption> known = EnumSet.noneOf(EncodeOption.class);
    Encoders.ALL.forEach(encoder -> known.addAll(encoder.options()));
    assertThat(known).containsExactlyInAnyOrder(EncodeOption.values());
  }

  @Test
  void targets_are_found_by_name_and_by_extension() {
    assertThat(TargetFormat.of("WebP")).contains(TargetFormat.fixed(ImageFormat.WEBP));
    assertThat(TargetFormat.of("jpg")).contains(TargetFormat.fixed(ImageFormat.JPEG));
    assertThat(TargetFormat.of("smallest").orElseThrow().rule())
        .isEqualTo(TargetFormat.Rule.SMALLEST);
    assertThat(TargetFormat.of("heif")).isEmpty();
    assertThat(TargetFormat.of("")).isEmpty();
  }
}
