package org.imagelake.pipeline.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.image.Limits;
import org.imagelake.image.convert.ConversionSpec;
import org.imagelake.image.convert.TargetFormat;
import org.imagelake.image.enhance.EnhanceSpec;
import org.imagelake.image.enhance.PlanStep;
import org.imagelake.pipeline.AnalyzeJob;
import org.imagelake.pipeline.ConvertJob;
import org.imagelake.pipeline.DuplicatesJob;
import org.imagelake.pipeline.EnhanceJob;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.LakeRequest;
import org.imagelake.pipeline.LocalSpark;
import org.imagelake.pipeline.Pictures;
import org.imagelake.pipeline.duplicates.DuplicateSettings;
import org.imagelake.pipeline.run.ProgressListener;

/** A lake of some small pictures, and the page made of it. */
record SampleLake(Path folder) {
  static final SparkSession SPARK = LocalSpark.session();

  private static final Pattern DATA =
      Pattern.compile(
          "<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);

  Path photos() {
    return folder.resolve("photos");
  }

  Path page() {
    return folder.resolve("report/index.html");
  }

  Lake lake() {
    return Lake.open(SPARK, folder.resolve("lake").toString());
  }

  /** Three pictures, of which two are the same, and one that is none. */
  SampleLake filled() throws IOException {
    Pictures.write(photos().resolve("a.png"), 1);
    Pictures.write(photos().resolve("b.png"), 2);
    Pictures.write(photos().resolve("copy of a.png"), 1);
    Files.writeString(photos().resolve("broken.png"), "no image");
    return analyzed();
  }

  SampleLake analyzed() {
    AnalyzeJob.run(SPARK, request("analyze"), AnalysisSettings.DEFAULT, ProgressListener.NONE);
    return this;
  }

  /** Conversions, repairs and a search for copies. */
  void used() {
    ConvertJob.run(
        SPARK,
        request("convert"),
        ConversionSpec.to(TargetFormat.of("jpeg").orElseThrow()),
        folder.resolve("converted").toString(),
        "",
        ProgressListener.NONE);
    EnhanceJob.run(
        SPARK,
        request("enhance"),
        new EnhanceSpec(
            ConversionSpec.to(TargetFormat.SAME),
            false,
            List.of(new PlanStep("brightness", 1.5)),
            "default"),
        folder.resolve("enhanced").toString(),
        "",
        ProgressListener.NONE);
    DuplicatesJob.run(SPARK, lake().folder(), new DuplicateSettings(6));
  }

  private LakeRequest request(String command) {
    return new LakeRequest(
        List.of(photos().toString()), List.of(), folder.resolve("lake").toString(), false, command);
  }

  Report report(int top) {
    return Report.write(
        SPARK, lake(), page().getParent().toString(), new ReportSettings(top, Limits.DEFAULT));
  }

  /** What the page knows, as a browser reads it. */
  JsonNode data() throws IOException {
    Matcher block = DATA.matcher(Files.readString(page()));
    if (!block.find()) {
      throw new IOException("no data in " + page());
    }
    return new ObjectMapper().readTree(block.group(1));
  }
}
