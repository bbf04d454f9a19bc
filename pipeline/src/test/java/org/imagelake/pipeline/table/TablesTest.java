package org.imagelake.pipeline.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Names and types are a contract: people's queries rely on them. */
class TablesTest {
  @Test
  void the_columns_of_images_are_as_promised() {
    assertThat(flattened(Tables.IMAGES))
        .containsExactly(
            "path string",
            "file_name string",
            "extension string",
            "length bigint",
            "modification_time timestamp",
            "content_sha256 string",
            "run_id string",
            "analyzed_at timestamp",
            "analyzer_version string",
            "analysis_millis double",
            "format string",
            "mime_type string",
            "extension_matches_format boolean",
            "pixels.width int",
            "pixels.height int",
            "pixels.megapixels double",
            "pixels.aspect_ratio double",
            "pixels.resolution_category string",
            "pixels.orientation int",
            "pixels.bit_depth int",
            "pixels.channels int",
            "pixels.color_model string",
            "pixels.icc_profile string",
            "pixels.has_alpha boolean",
            "pixels.transparent_ratio double",
            "pixels.frame_count int",
            "pixels.animated boolean",
            "pixels.interlaced boolean",
            "pixels.compression string",
            "pixels.jpeg_quality int",
            "pixels.chroma_subsampling string",
            "pixels.dpi_x double",
            "pixels.dpi_y double",
            "camera.make string",
            "camera.model string",
            "camera.serial_hash string",
            "camera.software string",
            "camera.lens_make string",
            "camera.lens_model string",
            "camera.exposure_seconds double",
            "camera.f_number double",
            "camera.iso int",
            "camera.focal_length_mm double",
            "camera.focal_length_35mm double",
            "camera.exposure_bias_ev double",
            "camera.exposure_program string",
            "camera.metering_mode string",
            "camera.flash_fired boolean",
            "camera.white_balance string",
            "camera.digital_zoom double",
            "taken.local_time timestamp_ntz",
            "taken.offset_minutes int",
            "taken.utc_time timestamp",
            "taken.source string",
            "gps.latitude double",
            "gps.longitude double",
            "gps.altitude_metres double",
            "gps.direction_degrees double",
            "gps.speed_kmh double",
            "gps.time_utc timestamp",
            "description.title string",
            "description.caption string",
            "description.keywords array<string>",
            "description.creator string",
            "description.copyright string",
            "description.rating int",
            "tags map<string,string>",
            "quality.brightness double",
            "quality.contrast double",
            "quality.sharpness double",
            "quality.saturation double",
            "quality.noise double",
            "quality.colorfulness double",
            "quality.entropy double",
            "quality.dynamic_range double",
            "quality.shadows_clipped double",
            "quality.highlights_clipped double",
            "quality.red_mean double",
            "quality.green_mean double",
            "quality.blue_mean double",
            "quality.channel_imbalance double",
            "quality.cast_strength double",
            "quality.blockiness double",
            "quality.score double",
            "quality.level string",
            "quality.confidence double",
            "issues[].issue string",
            "issues[].measured double",
            "issues[].threshold double",
            "issues[].score double",
            "issues[].confidence double",
            "issues[].flagged boolean",
            "colors.dominant[].hex string",
            "colors.dominant[].red int",
            "colors.dominant[].green int",
            "colors.dominant[].blue int",
            "colors.dominant[].ratio double",
            "colors.palette array<string>",
            "colors.average_hex string",
            "colors.grayscale boolean",
            "histogram.red array<bigint>",
            "histogram.green array<bigint>",
            "histogram.blue array<bigint>",
            "histogram.luma array<bigint>",
            "phash bigint",
            "error.code string",
            "error.stage string",
            "error.message string",
            "vanished_at timestamp");
  }

  @Test
  void the_columns_of_runs_are_as_promised() {
    assertThat(flattened(Tables.RUNS))
        .containsExactly(
            "run_id string",
            "command string",
            "inputs array<string>",
            "settings string",
            "settings_fingerprint string",
            "analyzer_version string",
            "target_table string",
            "started timestamp",
            "ended timestamp",
            "status string",
            "listed bigint",
            "skipped bigint",
            "done bigint",
            "failed bigint",
            "failed_by_code map<string,bigint>",
            "vanished bigint",
            "batches bigint",
            "bytes bigint",
            "megapixels double",
            "analysis_seconds double",
            "images_per_second double",
            "megabytes_per_second double",
            "gates[].gate string",
            "gates[].measured double",
            "gates[].passed boolean",
            "message string");
  }

  private static List<String> flattened(Table table) {
    List<String> columns = new ArrayList<>();
    flatten("", table.schema(), columns);
    return columns;
  }

  private static void flatten(String prefix, StructType struct, List<String> columns) {
    for (StructField field : struct.fields()) {
      boolean array = field.dataType() instanceof ArrayType;
      DataType element =
          field.dataType() instanceof ArrayType type ? type.elementType() : field.dataType();
      if (element instanceof StructType nested) {
        flatten(prefix + field.name() + (array ? "[]." : "."), nested, columns);
      } else {
        columns.add(prefix + field.name() + " " + field.dataType().simpleString());
      }
    }
  }

  @Test
  void no_two_components_share_a_column() {
    Map<String, Integer> seen = new HashMap<>();
    for (Table table : Tables.ALL) {
      Arrays.stream(table.schema().fieldNames())
          .forEach(name -> seen.merge(table.name() + "." + name, 1, Integer::sum));
    }
    assertThat(seen.values()).containsOnly(1);
  }
}
