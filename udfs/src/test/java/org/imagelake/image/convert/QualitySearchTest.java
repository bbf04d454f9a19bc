package org.imagelake.image.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QualitySearchTest {
  private final List<Integer> tried = new ArrayList<>();

  /** Similarity of a codec: 1 − SSIM halves with every 15 steps of quality. */
  private QualitySearch.Try codec(int quality) {
    tried.add(quality);
    return new QualitySearch.Try(quality, new byte[0], 1 - 0.2 * Math.pow(2, -quality / 15.0));
  }

  private static int truth(double target) {
    for (int quality = 5; quality <= 100; quality++) {
      if (1 - 0.2 * Math.pow(2, -quality / 15.0) >= target) {
        return quality;
      }
    }
    return 100;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.90, 0.93, 0.96, 0.98, 0.99, 0.995})
  void finds_the_lowest_quality_in_few_encodes(double target) throws IOException {
    QualitySearch.Try found = QualitySearch.find(target, this::codec);

    assertThat(found.ssim()).isGreaterThanOrEqualTo(target);
    assertThat(found.quality()).isBetween(truth(target), truth(target) + 2);
    assertThat(tried).hasSizeLessThanOrEqualTo(6).doesNotHaveDuplicates();
  }

  @Test
  void gives_the_best_there_is_where_no_quality_will_do() throws IOException {
    QualitySearch.Try found = QualitySearch.find(0.9999, this::codec);

    assertThat(found.quality()).isGreaterThanOrEqualTo(97);
    assertThat(found.ssim()).isLessThan(0.9999);
  }
}
