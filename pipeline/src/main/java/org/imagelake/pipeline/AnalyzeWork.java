package org.imagelake.pipeline;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.image.ImageAnalyzer;
import org.imagelake.image.Limits;
import org.imagelake.pipeline.gate.Gate;
import org.imagelake.pipeline.gate.GateCheck;
import org.imagelake.pipeline.gate.GateResult;
import org.imagelake.pipeline.run.RunCounts;
import org.imagelake.pipeline.stage.AnalyzeImages;
import org.imagelake.pipeline.table.Table;
import org.imagelake.pipeline.table.Tables;

/** Measures images, and says whether they are good enough. */
record AnalyzeWork(AnalysisSettings settings, List<Gate> gates) implements ImageWork {
  @Override
  public Table table() {
    return Tables.IMAGES;
  }

  @Override
  public String version() {
    return ImageAnalyzer.VERSION;
  }

  @Override
  public Limits limits() {
    return settings.limits();
  }

  @Override
  public MapPartitionsFunction<Row, Row> stage(StageContext context) {
    return new AnalyzeImages(context.runId(), settings, context.conf(), context.counters());
  }

  @Override
  public boolean judges() {
    return !gates.isEmpty();
  }

  @Override
  public List<GateResult> judge(Supplier<Dataset<Row>> images) {
    return judges() ? GateCheck.of(gates, images.get()) : List.of();
  }

  @Override
  public RunCounts counts(Dataset<Row> written) {
    return RunCounts.of(written, "length", col("pixels.megapixels"));
  }
}
