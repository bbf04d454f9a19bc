package org.imagelake.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.imagelake.image.codec.Headers;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.convert.ConversionSpec;
import org.imagelake.image.convert.TargetFormat;
import org.imagelake.image.enhance.EnhanceSpec;
import org.imagelake.image.enhance.PlanStep;
import org.imagelake.pipeline.enhance.EnhancementReport;
import org.imagelake.pipeline.run.ProgressListener;
import org.imagelake.pipeline.table.EnhancementRow;
import org.imagelake.pipeline.table.ResultStatus;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.Tables;
import org.imagelake.sql.RecordType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Enhancing writes as converting does; what the rows tell beside that is held here. */
class EnhanceJobTest {
  private static final SparkSession SPARK = LocalSpark.session();
  private static final EnhanceSpec BRIGHTER = spec(new PlanStep("brightness", 1.5));

  @TempDir Path folder;

  private static EnhanceSpec spec(PlanStep... steps) {
    return new EnhanceSpec(ConversionSpec.to(TargetFormat.SAME), false, List.of(steps), "default");
  }

  private LakeRequest request(Path input, String command) {
    return new LakeRequest(
        List.of(input.toString()), List.of(), folder.resolve("lake").toString(), false, command);
  }

  private RunRow enhance(EnhanceSpec spec, Path output, Path input) {
    return EnhanceJob.run(
        SPARK, request(input, "enhance"), spec, output.toString(), "", ProgressListener.NONE);
  }

  private Lake lake() {
    return Lake.open(SPARK, folder.resolve("lake").toString());
  }

  private List<EnhancementRow> rows() {
    RecordType<EnhancementRow> type = RecordType.of(EnhancementRow.class);
    return lake().current(Tables.ENHANCEMENTS).orderBy("path").collectAsList().stream()
        .map(type::fromRow)
        .toList();
  }

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
  void every_image_is_a_row_with_its_plan_and_both_measures() throws IOException {
    Path in = folder.resolve("in");
    Pictures.write(in.resolve("a.png"), 1);
    Files.write(in.resolve("broken.png"), new byte[] {1, 2, 3});

    RunRow run = enhance(BRIGHTER, folder.resolve("out"), in);

    assertThat(List.of(run.listed(), run.done(), run.failed())).containsExactly(2L, 1L, 1L);
    assertThat(run.command()).isEqualTo("enhance");
    Map<String, byte[]> objects = files(folder.resolve("out"));
    assertThat(objects).containsOnlyKeys("a.png");
    assertThat(Headers.sniff(objects.get("a.png"))).isEqualTo(ImageFormat.PNG);
    EnhancementRow row = rows().get(0);
    assertThat(row.status()).isEqualTo(ResultStatus.ENHANCED);
    assertThat(row.keptOriginal()).isFalse();
    assertThat(row.plan()).containsExactly(new PlanStep("brightness", 1.5));
    assertThat(row.after().brightness()).isGreaterThan(row.before().brightness());
    assertThat(row.issuesBefore()).hasSize(10);
    assertThat(row.issuesAfter()).hasSize(10);
    assertThat(row.psnr()).isPositive();
    assertThat(row.ssim()).isBetween(0.0, 1.0);
    assertThat(row.improved()).isNotNull();
    EnhancementRow broken = rows().get(1);
    assertThat(broken.status()).isEqualTo(ResultStatus.FAILED);
    assertThat(broken.error().code().name()).isEqualTo("NOT_AN_IMAGE");
    assertThat(broken.plan()).isEmpty();
    assertThat(broken.before()).isNull();
  }

  @Test
  void what_is_known_is_skipped_and_other_settings_are_done_again() throws IOException {
    Path in = Pictures.write(folder.resolve("in/a.png"), 1).getParent();
    Path out = folder.resolve("out");
    enhance(BRIGHTER, out, in);
    Map<String, byte[]> before = files(out);
    assertThat(enhance(BRIGHTER, out, in).skipped()).isEqualTo(1);
    assertThat(enhance(spec(new PlanStep("brightness", 0.5)), out, in).done()).isEqualTo(1);
    assertThat(files(out).get("a.png")).isNotEqualTo(before.get("a.png"));
    assertThat(rows()).hasSize(1);
  }

  @Test
  void results_of_another_kind_are_not_replaced_and_are_no_input() throws IOException {
    Path in = Pictures.write(folder.resolve("in/a.png"), 1).getParent();
    Path out = in.resolve("converted");
    ConvertJob.run(
        SPARK,
        request(in, "convert"),
        ConversionSpec.to(TargetFormat.SAME),
        out.toString(),
        "",
        ProgressListener.NONE);
    Map<String, byte[]> before = files(out);

    assertThatThrownBy(() -> enhance(BRIGHTER, out, in))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("conversions")
        .hasMessageContaining("--output");
    assertThat(files(out)).containsExactlyEntriesOf(before);
    assertThat(enhance(BRIGHTER, folder.resolve("out"), in).listed()).isEqualTo(1);
  }

  @Test
  void the_report_counts_by_issue() {
    Path in = Pictures.write(folder.resolve("in/a.png"), 1).getParent();
    RunRow run = enhance(BRIGHTER, folder.resolve("out"), in);
    List<EnhancementReport.Line> lines =
        EnhancementReport.of(lake().history(Tables.ENHANCEMENTS), run.runId());
    EnhancementReport.Line small =
        lines.stream().filter(line -> "low_resolution".equals(line.issue())).findFirst().get();
    assertThat(List.of(small.images(), small.tried(), small.enhanced(), small.flaggedAfter()))
        .containsExactly(1L, 1L, 1L, 1L);
    EnhancementReport.Line all = lines.get(lines.size() - 1);
    assertThat(all.issue()).isNull();
    assertThat(all.images()).isEqualTo(1);
    assertThat(all.scoreBefore()).isEqualTo(rows().get(0).before().score());
    assertThat(all.scoreAfter()).isEqualTo(rows().get(0).after().score());
  }
}
