package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.Outcome;
import org.imagelake.image.Pixels;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every variant of every format. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class VariantsContract {
  private static final Set<Code> CUT_OFF =
      EnumSet.of(Code.TRUNCATED, Code.CORRUPT, Code.BAD_HEADER);

  abstract List<Variant> variants();

  @ParameterizedTest
  @MethodSource("variants")
  void decodesToItsPixels(Variant variant) {
    byte[] content = variant.content();
    Picture found =
        Picture.of(
            Variant.checked(content)
                .then(header -> Decoders.decode(content, header, Integer.MAX_VALUE)));
    assertThat(found.largestDifference(variant.truth())).isLessThanOrEqualTo(variant.tolerance());
  }

  /** What {@code -Dimagelake.native=false} leaves, and machines without native codecs. */
  @ParameterizedTest
  @MethodSource("variants")
  void pureJavaDecodesItAlone(Variant variant) {
    assertThat(decodedBy(new JavaDecoder(), variant).largestDifference(variant.truth()))
        .isLessThanOrEqualTo(Math.max(variant.tolerance(), variant.betweenBackEnds()));
  }

  @ParameterizedTest
  @MethodSource("variants")
  void bothBackEndsGiveTheSamePixels(Variant variant) {
    Decoder codecs = new NativeDecoder();
    assumeTrue(codecs.supports(variant.header()), "left to pure Java");
    Picture found = decodedBy(codecs, variant);
    assertThat(found.largestDifference(variant.truth())).isLessThanOrEqualTo(variant.tolerance());
    assertThat(found.largestDifference(decodedBy(new JavaDecoder(), variant)))
        .isLessThanOrEqualTo(variant.betweenBackEnds());
  }

  private static Picture decodedBy(Decoder decoder, Variant variant) {
    return Picture.of(decoder.decode(variant.content(), variant.header(), Integer.MAX_VALUE));
  }

  @ParameterizedTest
  @MethodSource("cuts")
  void aFileThatEndsEarlyIsAnError(Variant variant, int percent) {
    byte[] content =
        Arrays.copyOf(variant.content(), (int) (variant.content().length * (long) percent / 100));
    Outcome<Pixels> outcome =
        Variant.checked(content)
            .then(header -> Decoders.decode(content, header, Integer.MAX_VALUE));
    Code found =
        outcome.fold(
            pixels -> {
              pixels.close();
              return null;
            },
            error -> error.code());
    assertThat(found).isIn(CUT_OFF);
  }

  Stream<Arguments> cuts() {
    return variants().stream()
        .flatMap(variant -> Stream.of(30, 60, 95).map(percent -> Arguments.of(variant, percent)));
  }
}
