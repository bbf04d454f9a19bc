package org.imagelake.jobs.demo;

import java.util.ArrayList;
import java.util.List;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.jobs.demo.degrade.Degradation;
import org.imagelake.jobs.demo.encode.JpegWriter;
import org.imagelake.jobs.demo.scene.Picture;
import org.imagelake.jobs.demo.scene.Scene;
import org.imagelake.jobs.demo.scene.Scenes;

/** Two photographs for each issue, spoiled so far that anybody sees it. */
final class SpoiledShots {
  private static final int EACH = 2;

  private SpoiledShots() {}

  static List<Recipe> recipes() {
    List<Recipe> recipes = new ArrayList<>();
    for (Degradation degradation : Degradation.values()) {
      for (int i = 0; i < EACH; i++) {
        recipes.add(recipe(degradation, i));
      }
    }
    return recipes;
  }

  static Subject subject(Degradation degradation, int i) {
    List<Scene> daylight = List.of(Scenes.MOUNTAIN_LAKE, Scenes.STREET, Scenes.STILL_LIFE);
    Scene scene = daylight.get((degradation.ordinal() + i) % daylight.size());
    boolean small = degradation == Degradation.LOW_RESOLUTION;
    return new Subject(
        scene, 200 + 2 * degradation.ordinal() + i, small ? 400 : 824, small ? 300 : 618);
  }

  private static Recipe recipe(Degradation degradation, int i) {
    Subject subject = subject(degradation, i);
    int quality = degradation == Degradation.JPEG_ARTIFACTS ? 5 + 3 * i : 86;
    Sample sample =
        Sample.of(
                "issues/" + degradation.id() + "_" + (i + 1) + ".jpg",
                "issues",
                ImageFormat.JPEG,
                subject.width(),
                subject.height(),
                "spoiled: " + degradation.id())
            .withIssue(degradation.id());
    return new Recipe(
        sample,
        seed -> {
          Picture spoiled = degradation.apply(subject.paint(seed), seed + i);
          return JpegWriter.encode(spoiled.toImage(), quality);
        });
  }
}
