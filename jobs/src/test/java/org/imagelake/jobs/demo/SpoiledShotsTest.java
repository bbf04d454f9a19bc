package org.imagelake.jobs.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.image.ImageAnalyzer;
import org.imagelake.image.quality.Issue;
import org.imagelake.jobs.demo.degrade.Degradation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SpoiledShotsTest {
  private static final Map<Degradation, Shown> CLEAN = new EnumMap<>(Degradation.class);
  private static final Map<Degradation, Shown> SPOILED = new EnumMap<>(Degradation.class);

  @BeforeAll
  static void measure() throws IOException {
    List<Recipe> recipes = SpoiledShots.recipes();
    for (Degradation degradation :
        List.of(
            Degradation.DARK,
            Degradation.OVEREXPOSED,
            Degradation.LOW_CONTRAST,
            Degradation.BLURRY,
            Degradation.UNDERSATURATED,
            Degradation.OVERSATURATED,
            Degradation.COLOR_CAST,
            Degradation.NOISY)) {
      Subject subject = SpoiledShots.subject(degradation, 0);
      byte[] spoiled = recipes.get(2 * degradation.ordinal()).maker().make(7);
      CLEAN.put(degradation, Shown.of(subject.paint(7).toImage()));
      SPOILED.put(degradation, Shown.of(ImageIO.read(new ByteArrayInputStream(spoiled))));
    }
  }

  @Test
  void eachDegradationMovesItsMeasureTheRightWay() {
    assertThat(SPOILED.get(Degradation.DARK).brightness())
        .isLessThan(CLEAN.get(Degradation.DARK).brightness() * 0.5);
    assertThat(SPOILED.get(Degradation.OVEREXPOSED).brightness())
        .isGreaterThan(CLEAN.get(Degradation.OVEREXPOSED).brightness() * 1.3);
    assertThat(SPOILED.get(Degradation.LOW_CONTRAST).contrast())
        .isLessThan(CLEAN.get(Degradation.LOW_CONTRAST).contrast() * 0.4);
    assertThat(SPOILED.get(Degradation.BLURRY).laplacian())
        .isLessThan(CLEAN.get(Degradation.BLURRY).laplacian() * 0.1);
    assertThat(SPOILED.get(Degradation.UNDERSATURATED).saturation())
        .isLessThan(CLEAN.get(Degradation.UNDERSATURATED).saturation() * 0.4);
    assertThat(SPOILED.get(Degradation.OVERSATURATED).saturation())
        .isGreaterThan(CLEAN.get(Degradation.OVERSATURATED).saturation() * 1.5);
    assertThat(SPOILED.get(Degradation.COLOR_CAST).cast())
        .isGreaterThan(CLEAN.get(Degradation.COLOR_CAST).cast() + 30);
    // Noise is what the Laplacian sees beyond the edges.
    assertThat(SPOILED.get(Degradation.NOISY).laplacian())
        .isGreaterThan(CLEAN.get(Degradation.NOISY).laplacian() * 2);
  }

  @Test
  void theAnalyzerFlagsEachSpoiledShotForItsIssue() throws IOException {
    ImageAnalyzer analyzer = new ImageAnalyzer(AnalysisSettings.DEFAULT);
    for (Recipe recipe : SpoiledShots.recipes()) {
      List<String> flagged =
          analyzer.analyze(recipe.maker().make(SampleImages.DEFAULT_SEED)).issues().stream()
              .filter(issue -> Boolean.TRUE.equals(issue.flagged()))
              .map(Issue::issue)
              .toList();
      assertThat(flagged).as(recipe.sample().path()).containsAll(recipe.sample().issues());
    }
  }
}
