package org.imagelake.image.enhance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.quality.SeededScenes;
import org.junit.jupiter.api.Test;

class HarmTest {
  private static final Bitmap SCENE = Spoilt.bitmap(SeededScenes.scene(5, 320, 240));

  @Test
  void nothing_is_lost_when_nothing_changes() {
    Harm harm = Harm.of(SCENE, SCENE);

    assertThat(harm.clipped()).isZero();
    assertThat(harm.structure()).isCloseTo(1, within(1e-9));
  }

  @Test
  void another_contrast_is_no_harm() {
    Bitmap flatter = Enhancements.named("contrast").apply(SCENE, 0.5);

    assertThat(Harm.of(SCENE, flatter).structure()).isGreaterThan(0.99);
    assertThat(Harm.none(SCENE, flatter)).isTrue();
  }

  @Test
  void lights_that_run_together_are_harm() {
    Bitmap blown = Enhancements.named("brightness").apply(SCENE, 2.5);

    assertThat(Harm.of(SCENE, blown).clipped()).isGreaterThan(0.1);
    assertThat(Harm.none(SCENE, blown)).isFalse();
  }

  @Test
  void lost_structure_is_harm() {
    Bitmap scrambled = new Bitmap(320, 240, SCENE.layout(), 8, SCENE.samples().clone());
    for (int i = 0; i + 48 < scrambled.length(); i++) {
      scrambled.samples()[i] = SCENE.samples()[i / 48 * 48 + 47 - i % 48];
    }

    assertThat(Harm.none(SCENE, scrambled)).isFalse();
  }
}
