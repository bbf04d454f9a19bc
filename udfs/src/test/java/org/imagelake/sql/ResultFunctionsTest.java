package org.imagelake.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions that make files of files. */
class ResultFunctionsTest {
  private static final SparkSession SPARK = LocalSpark.session().newSession();

  @BeforeAll
  static void write(@TempDir Path folder) throws IOException {
    Photos.write(folder);
    Photos.view(SPARK, folder)
        .filter("path LIKE '%good0.jpg'")
        .cache()
        .createOrReplaceTempView("photo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "image_convert(content, 'webp')|WEBP|96|64",
        "image_convert(content, 'PNG', 'max-size=48')|PNG|48|32",
        "image_convert(content, 'same', ' quality = 30 , progressive ')|JPEG|96|64",
        "image_convert(content, 'smallest', 'quality=60')|WEBP|96|64",
        "image_enhance(content, 'contrast=1.5, to=png')|PNG|96|64",
        "image_enhance(content, 'auto_levels, sharpen=0.5, max-size=48')|JPEG|48|32",
        "image_thumbnail(content, 24)|JPEG|24|16",
        "image_thumbnail(content, 500)|JPEG|96|64",
      })
  void results_are_files_of_their_format_and_size(
      String call, String format, int width, int height) {
    Row info =
        SPARK
            .sql("SELECT i.* FROM (SELECT image_info(%s) AS i FROM photo)".formatted(call))
            .first();
    assertThat(info.<String>getAs("format")).isEqualTo(format);
    assertThat(info.<Integer>getAs("width")).isEqualTo(width);
    assertThat(info.<Integer>getAs("height")).isEqualTo(height);
  }

  @Test
  void what_is_told_is_done() {
    Row lengths =
        SPARK
            .sql(
                "SELECT length(image_convert(content, 'webp', 'quality=5')),"
                    + " length(image_convert(content, 'webp', 'quality=95')),"
                    + " image_info(image_convert(content, 'jpeg', 'progressive')).interlaced"
                    + " FROM photo")
            .first();
    assertThat(lengths.getInt(0)).isLessThan(lengths.getInt(1));
    assertThat(lengths.getBoolean(2)).isTrue();
  }

  @Test
  void an_original_that_is_kept_is_the_answer() {
    assertThat(
            SPARK
                .sql("SELECT image_convert(content, 'bmp', 'skip-larger') = content FROM photo")
                .first()
                .getBoolean(0))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "image_convert(content, 'webpp')|format: expected any of jpeg, png, webp",
        "image_convert(content, 'webp', 'qualty=80')|options: expected any of quality, lossless",
        "image_convert(content, 'webp', 'quality=101')|quality: expected a whole number from 1 to 100",
        "image_convert(content, 'webp', 'quality')|quality: expected a whole number from 1 to 100",
        "image_convert(content, 'webp', 'quality=80,quality=70')|quality is there twice",
        "image_convert(content, 'bmp', 'quality=80')|--quality means nothing to bmp",
        "image_enhance(content, 'sharpn')|options: expected any of auto, deblocking",
        "image_enhance(content, 'sharpen=99')|sharpen takes",
        "image_enhance(content, 'contrast=high')|contrast takes a number, not 'high'",
        "image_enhance(content, 'quality=80')|nothing is asked for",
        "image_thumbnail(content, 0)|size: expected a whole number of 1 or more",
      })
  void what_cannot_be_is_refused_before_any_file_is_read(String call, String message) {
    CountedLibrary.reset();
    assertThatThrownBy(() -> SPARK.sql("SELECT " + call + " FROM photo"))
        .isInstanceOf(AnalysisException.class)
        .hasMessageContaining(call.substring(0, call.indexOf('(')) + ": " + message);
    assertThat(CountedLibrary.decoded()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "image_convert(content, if(length > 0, 'webpp', 'webp'))",
        "image_convert(content, 'webp', concat('quality=', 100 + length))",
        "image_enhance(content, concat('sharpen=', 100 + length))",
        "image_thumbnail(content, cast(-length AS int))",
      })
  void a_row_that_asks_for_what_cannot_be_has_no_result(String call) {
    assertThat(SPARK.sql("SELECT " + call + " FROM photo").first().isNullAt(0)).isTrue();
  }
}
