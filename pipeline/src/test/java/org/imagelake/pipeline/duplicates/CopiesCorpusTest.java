package org.imagelake.pipeline.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.image.AnalysisSettings.Part;
import org.imagelake.image.Limits;
import org.imagelake.pipeline.AnalyzeJob;
import org.imagelake.pipeline.DuplicatesJob;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.LakeRequest;
import org.imagelake.pipeline.LocalSpark;
import org.imagelake.pipeline.run.ProgressListener;
import org.imagelake.pipeline.table.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.jdk.javaapi.CollectionConverters;

/** Real copies, grouped by people: resized, in another format, gray, cropped to a screen. */
class CopiesCorpusTest {
  private static final Path GROUPS = Path.of("../../shared/data/dups/dev");

  @TempDir private Path folder;

  private record Image(String name, String truth, String group) {
    /** Another frame of one scene, as brackets and bursts are, is no copy; turned ones are none. */
    boolean isOfACopy() {
      return !truth.startsWith("bracket")
          && !truth.equals("office")
          && !name.contains("_rotation")
          && !name.contains("_hflip");
    }
  }

  @Test
  void copiesOfOnePictureShareAGroupAndDifferentPicturesDoNot() {
    assumeTrue(Files.isDirectory(GROUPS), "no near-duplicates here");
    List<Image> images = images();
    int together = 0;
    int rightly = 0;
    int copies = 0;
    for (int one = 0; one < images.size(); one++) {
      for (int other = 0; other < one; other++) {
        Image a = images.get(one);
        Image b = images.get(other);
        boolean copy = a.isOfACopy() && b.isOfACopy() && a.truth().equals(b.truth());
        boolean found = a.group() != null && a.group().equals(b.group());
        boolean bracket = a.truth().startsWith("bracket") && b.truth().startsWith("bracket");
        copies += copy ? 1 : 0;
        rightly += copy && found ? 1 : 0;
        together += found && !bracket ? 1 : 0;
      }
    }
    System.out.printf(
        "copies: %d pairs, %d found, %d of %d right%n", copies, rightly, rightly, together);
    assertThat((double) rightly / together).as("precision").isGreaterThanOrEqualTo(0.98);
    assertThat((double) rightly / copies).as("recall").isGreaterThanOrEqualTo(0.90);
  }

  @Test
  void exposuresOfOneSceneAreAGroupAsTheHashDoesNotSeeBrightness() {
    assumeTrue(Files.isDirectory(GROUPS), "no near-duplicates here");
    assertThat(images().stream().filter(image -> image.truth().equals("bracketB")))
        .extracting(Image::group)
        .doesNotContainNull()
        .satisfies(groups -> assertThat(groups.stream().distinct()).hasSize(1));
  }

  private List<Image> images() {
    SparkSession spark = LocalSpark.session();
    String lake = folder.resolve("lake").toString();
    LakeRequest request =
        new LakeRequest(List.of(GROUPS.toString()), List.of(), lake, false, "analyze");
    AnalysisSettings hashes =
        new AnalysisSettings(
            EnumSet.of(Part.HASH), 1024, false, false, false, "default", Limits.DEFAULT);
    AnalyzeJob.run(spark, request, hashes, ProgressListener.NONE);
    DuplicatesJob.run(spark, lake, new DuplicateSettings(DuplicateSettings.DEFAULT_DISTANCE));
    Lake opened = Lake.open(spark, lake);
    Dataset<Row> rows =
        opened
            .images()
            .select("path")
            .join(
                opened.current(Tables.DUPLICATES).select("path", "group_id"),
                CollectionConverters.asScala(List.of("path")).toSeq(),
                "left");
    List<Image> images = new ArrayList<>();
    for (Row row : rows.collectAsList()) {
      Path path = Path.of(row.getString(0));
      String name = path.getFileName().toString();
      String parent = path.getParent().getFileName().toString();
      images.add(new Image(name, parent.equals("singletons") ? name : parent, row.getString(1)));
    }
    return images;
  }
}
