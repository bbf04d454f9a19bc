package org.imagelake.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.imagelake.image.codec.Headers;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.convert.ConversionSpec;
import org.imagelake.image.convert.TargetFormat;
import org.imagelake.image.encode.EncodeSettings;
import org.imagelake.pipeline.convert.CompressionReport;
import org.imagelake.pipeline.run.ProgressListener;
import org.imagelake.pipeline.table.ConversionRow;
import org.imagelake.pipeline.table.ResultStatus;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.Tables;
import org.imagelake.sql.RecordType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertJobTest {
  private static final SparkSession SPARK = LocalSpark.session();
  private static final ConversionSpec TO_BMP =
      ConversionSpec.to(TargetFormat.fixed(ImageFormat.BMP));

  @TempDir Path folder;

  private RunRow convert(ConversionSpec spec, Path output, Path... inputs) {
    LakeRequest request =
        new LakeRequest(
            Stream.of(inputs).map(Path::toString).toList(),
            List.of(),
            folder.resolve("lake").toString(),
            false,
            "convert");
    return ConvertJob.run(SPARK, request, spec, output.toString(), "", ProgressListener.NONE);
  }

  private Lake lake() {
    return Lake.open(SPARK, folder.resolve("lake").toString());
  }

  private List<ConversionRow> rows() {
    RecordType<ConversionRow> type = RecordType.of(ConversionRow.class);
    return lake().current(Tables.CONVERSIONS).orderBy("path").collectAsList().stream()
        .map(type::fromRow)
        .toList();
  }

  /** Files below a folder by their name there. */
  private static Map<String, byte[]> files(Path below) throws IOException {
    Map<String, byte[]> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(below)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        found.put(below.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return found;
  }

  @Test
  void every_image_becomes_one_object_and_one_row() throws IOException {
    Path in = folder.resolve("in");
    byte[] source = Files.readAllBytes(Pictures.write(in.resolve("a day/one.png"), 1));
    Pictures.write(in.resolve("two #%41.png"), 2);
    Files.write(in.resolve("broken.png"), new byte[] {1, 2, 3});
    Files.write(in.resolve("empty.jpg"), new byte[0]);

    RunRow run = convert(TO_BMP, folder.resolve("out"), in);

    assertThat(run.status()).isEqualTo(RunRow.Status.SUCCEEDED);
    assertThat(List.of(run.listed(), run.done(), run.failed())).containsExactly(4L, 2L, 2L);
    Map<String, byte[]> objects = files(folder.resolve("out"));
    assertThat(objects).hasSize(2);
    assertThat(objects.values()).allMatch(c -> Headers.sniff(c) == ImageFormat.BMP);
    List<ConversionRow> rows = rows();
    assertThat(rows).hasSize(4);
    ConversionRow first = rows.get(0);
    assertThat(first.path()).endsWith("/a day/one.png");
    assertThat(first.status()).isEqualTo(ResultStatus.CONVERTED);
    assertThat(first.sourceBytes()).isEqualTo(source.length);
    assertThat(first.target()).startsWith("file:" + folder.resolve("out"));
    byte[] target = Files.readAllBytes(Path.of(first.target().substring("file:".length())));
    assertThat(first.targetBytes()).isEqualTo(target.length);
    assertThat(first.compressionRatio()).isEqualTo((double) source.length / target.length);
    assertThat(rows.stream().filter(row -> row.error() != null).map(row -> row.error().code()))
        .extracting(Enum::name)
        .containsExactly("NOT_AN_IMAGE", "EMPTY_FILE");
  }

  @Test
  void two_formats_of_one_name_both_survive_and_nothing_is_done_twice() throws IOException {
    Path in = folder.resolve("in");
    Pictures.write(in.resolve("a.png"), 1);
    Path out = folder.resolve("out");
    convert(TO_BMP, out, in);
    Map<String, byte[]> before = files(out);

    Files.copy(in.resolve("a.png"), in.resolve("a.jpg"));
    RunRow second = convert(TO_BMP, out, in);

    assertThat(List.of(second.skipped(), second.done())).containsExactly(1L, 1L);
    assertThat(files(out)).hasSize(2).containsAllEntriesOf(before);
    assertThat(convert(TO_BMP, out, in).done()).isZero();
    assertThat(convert(TO_BMP, folder.resolve("elsewhere"), in).done()).isEqualTo(2);
  }

  @Test
  void a_name_that_another_source_has_is_refused_and_its_object_stays() throws IOException {
    Path first = Pictures.write(folder.resolve("2024/IMG_1.png"), 1).getParent();
    Path second = Pictures.write(folder.resolve("2025/IMG_1.png"), 2).getParent();
    Path out = folder.resolve("out");
    convert(TO_BMP, out, first);
    Map<String, byte[]> before = files(out);

    RunRow run = convert(TO_BMP, out, second);

    assertThat(run.failedByCode()).containsExactly(Map.entry("NAME_TAKEN", 1L));
    assertThat(files(out)).containsExactlyEntriesOf(before);
    assertThat(rows().get(1).error().message()).contains("2024/IMG_1.png");
    assertThat(convert(TO_BMP, folder.resolve("out2"), second).done()).isEqualTo(1);
  }

  @Test
  void settings_that_come_back_are_done_again_as_the_object_is_another_by_then()
      throws IOException {
    Path in = Pictures.write(folder.resolve("in/a.png"), 1).getParent();
    Path out = folder.resolve("out");
    ConversionSpec small = TO_BMP.with(EncodeSettings.DEFAULT);
    ConversionSpec smaller =
        new ConversionSpec(
            TO_BMP.to(),
            EncodeSettings.DEFAULT,
            TO_BMP.metadata(),
            8,
            TO_BMP.background(),
            true,
            false,
            false,
            null,
            false,
            TO_BMP.limits());
    convert(small, out, in);
    Map<String, byte[]> before = files(out);
    convert(smaller, out, in);

    assertThat(convert(small, out, in).done()).isEqualTo(1);
    assertThat(files(out)).containsExactlyEntriesOf(before);
    assertThat(convert(small, out, in).skipped()).isEqualTo(1);
  }

  @Test
  void an_output_inside_the_input_is_not_converted_again() throws IOException {
    Path in = folder.resolve("in");
    Pictures.write(in.resolve("a.png"), 1);
    Path out = in.resolve("converted");
    convert(TO_BMP, out, in);

    RunRow again = convert(TO_BMP, out, in);

    assertThat(again.listed()).isEqualTo(1);
    assertThat(files(out)).hasSize(1);
    assertThat(convert(TO_BMP, in.resolve("another"), in).listed()).isEqualTo(1);
  }

  @Test
  void an_output_that_is_named_through_a_link_is_not_converted_again() throws IOException {
    Path in = folder.resolve("in");
    Pictures.write(in.resolve("a.png"), 1);
    Path link = Files.createSymbolicLink(folder.resolve("link"), in);
    convert(TO_BMP, link.resolve("converted"), in);

    RunRow again = convert(TO_BMP, link.resolve("converted"), in);

    assertThat(again.listed()).isEqualTo(1);
    assertThat(files(in.resolve("converted"))).hasSize(1);
  }

  @Test
  void a_rule_and_a_format_that_may_give_the_same_names_take_no_common_output() {
    Path in = Pictures.write(folder.resolve("in/a.png"), 1).getParent();
    Path out = folder.resolve("out");
    convert(TO_BMP, out, in);

    assertThatThrownBy(() -> convert(ConversionSpec.to(TargetFormat.SMALLEST), out, in))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("out holds what --to bmp made, which --to smallest could replace");
    assertThat(convert(ConversionSpec.to(TargetFormat.fixed(ImageFormat.PNG)), out, in).done())
        .isEqualTo(1);
  }

  @Test
  void a_lake_takes_no_objects() {
    Path in = Pictures.write(folder.resolve("in/a.png"), 1).getParent();

    assertThatThrownBy(() -> convert(TO_BMP, folder.resolve("lake/images"), in))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("is in the lake");
  }

  @Test
  void copies_are_written_each_and_equal() throws IOException {
    Path in = folder.resolve("in");
    byte[] content = Files.readAllBytes(Pictures.write(in.resolve("a.png"), 1));
    for (int i = 0; i < 20; i++) {
      Files.write(in.resolve("copy" + i + ".png"), content);
    }
    convert(TO_BMP, folder.resolve("out"), in);

    Map<String, byte[]> objects = files(folder.resolve("out"));
    assertThat(objects).hasSize(21);
    assertThat(objects.values())
        .allMatch(object -> Arrays.equals(object, objects.get("a.png.bmp")));
    assertThat(rows().stream().map(ConversionRow::contentSha256).distinct()).hasSize(1);
  }

  @Test
  void a_target_that_refuses_is_an_incomplete_run_and_the_next_one_does_the_rest()
      throws IOException {
    Path in = folder.resolve("in");
    for (String name : List.of("good/a.png", "bad/b.png", "bad/c.png")) {
      Pictures.write(in.resolve(name), name.hashCode());
    }
    Path out = Files.createDirectories(folder.resolve("out"));
    Path inTheWay = Files.writeString(out.resolve("bad"), "a file where a folder must be");

    RunRow run = convert(TO_BMP, out, in);

    assertThat(run.status()).isEqualTo(RunRow.Status.INCOMPLETE);
    assertThat(List.of(run.done(), run.failed())).containsExactly(1L, 2L);
    assertThat(run.failedByCode()).containsExactly(Map.entry("TARGET_FAILED", 2L));

    Files.delete(inTheWay);
    RunRow next = convert(TO_BMP, out, in);
    assertThat(next.status()).isEqualTo(RunRow.Status.SUCCEEDED);
    assertThat(List.of(next.skipped(), next.done())).containsExactly(1L, 2L);
    assertThat(rows()).hasSize(3).allMatch(row -> row.error() == null);
    assertThat(files(out)).hasSize(3);
  }

  @Test
  void a_result_that_is_no_smaller_is_not_written_when_asked_so() throws IOException {
    Path in = folder.resolve("in");
    Pictures.write(in.resolve("a.png"), 1);
    ConversionSpec skipping =
        new ConversionSpec(
            TO_BMP.to(),
            EncodeSettings.DEFAULT,
            TO_BMP.metadata(),
            TO_BMP.maxSize(),
            TO_BMP.background(),
            true,
            false,
            true,
            null,
            false,
            TO_BMP.limits());

    convert(skipping, folder.resolve("out"), in);

    assertThat(folder.resolve("out")).doesNotExist();
    ConversionRow row = rows().get(0);
    assertThat(row.status()).isEqualTo(ResultStatus.KEPT_ORIGINAL);
    assertThat(row.target()).isNull();
    assertThat(row.targetBytes()).isGreaterThan(row.sourceBytes());
  }

  @Test
  void the_report_adds_up_by_formats() {
    Path in = folder.resolve("in");
    Pictures.write(in.resolve("a.png"), 1);
    Pictures.write(in.resolve("b.png"), 2);
    RunRow run = convert(TO_BMP, folder.resolve("out"), in);

    Dataset<Row> history = lake().history(Tables.CONVERSIONS);
    CompressionReport.Line line = CompressionReport.lines(history, run.runId()).get(0);

    assertThat(List.of(line.sourceFormat(), line.format())).containsExactly("PNG", "BMP");
    assertThat(line.images()).isEqualTo(2);
    assertThat(line.bytesBefore())
        .isEqualTo(rows().stream().mapToLong(ConversionRow::sourceBytes).sum());
    assertThat(line.bytesAfter())
        .isEqualTo(rows().stream().mapToLong(ConversionRow::targetBytes).sum());
    assertThat(line.ratio()).isEqualTo((double) line.bytesBefore() / line.bytesAfter());
    lake().registerViews();
  }

  @Test
  void an_option_that_the_target_does_not_have_is_a_usage_error() {
    Path in = Pictures.write(folder.resolve("in/a.png"), 1).getParent();
    ConversionSpec spec = TO_BMP.with(EncodeSettings.DEFAULT.withQuality(80));

    assertThatThrownBy(() -> convert(spec, folder.resolve("out"), in))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--quality")
        .hasMessageContaining("bmp");
    assertThat(folder.resolve("lake")).doesNotExist();
  }

  @Test
  void a_source_that_may_not_be_read_is_a_row() throws IOException {
    Path in = folder.resolve("in");
    Path locked = Pictures.write(in.resolve("locked.png"), 1);
    locked.toFile().setReadable(false);
    assumeFalse(Files.isReadable(locked), "this user reads everything");

    RunRow run = convert(TO_BMP, folder.resolve("out"), in);

    assertThat(run.failedByCode()).containsExactly(Map.entry("PERMISSION_DENIED", 1L));
  }
}
