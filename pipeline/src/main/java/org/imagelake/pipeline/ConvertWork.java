package org.imagelake.pipeline;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.imagelake.image.Limits;
import org.imagelake.image.convert.Converter;
import org.imagelake.pipeline.convert.ConvertImages;
import org.imagelake.pipeline.convert.ConvertSettings;
import org.imagelake.pipeline.convert.TakenNames;
import org.imagelake.pipeline.run.RunCounts;
import org.imagelake.pipeline.run.SettingsText;
import org.imagelake.pipeline.store.ObjectStores;
import org.imagelake.pipeline.table.Table;
import org.imagelake.pipeline.table.Tables;
import org.imagelake.pipeline.target.InputRoots;
import org.imagelake.pipeline.target.OutputFolder;
import org.imagelake.pipeline.target.TemporaryFiles;

/** Converts images and writes the results. */
record ConvertWork(ConvertSettings settings) implements ImageWork {
  @Override
  public Table table() {
    return Tables.CONVERSIONS;
  }

  @Override
  public String version() {
    return Converter.VERSION;
  }

  @Override
  public Limits limits() {
    return settings.spec().limits();
  }

  /** What runs of this lake wrote is no input, even where their outputs are in the input. */
  @Override
  public Set<String> skippedFolders(Lake lake) {
    Set<String> skipped = new HashSet<>(Set.of(lake.folder(), settings.output()));
    skipped.addAll(
        lake.history(Tables.CONVERSIONS)
            .select("output")
            .distinct()
            .as(Encoders.STRING())
            .collectAsList());
    return Set.copyOf(skipped);
  }

  /** Copies have one length: side by side, one of them is encoded. */
  @Override
  public Dataset<Row> planned(Dataset<Row> files, Lake lake, InputRoots roots) {
    return TakenNames.refuse(files, lake.current(Tables.CONVERSIONS), settings, roots)
        .orderBy("length", "path");
  }

  @Override
  public void claim(InputRoots inputs, Configuration conf) throws IOException {
    OutputFolder.claim(new Path(settings.output()), inputs, conf);
  }

  @Override
  public void sweep(Configuration conf) throws IOException {
    Path output = new Path(settings.output());
    if (!ObjectStores.holds(output.getFileSystem(conf))) { // there, nothing is ever temporary
      TemporaryFiles.sweep(output, conf, Instant.now());
    }
  }

  @Override
  public MapPartitionsFunction<Row, Row> stage(StageContext context) {
    return new ConvertImages(
        context.runId(),
        settings,
        SettingsText.json(settings),
        context.roots(),
        context.conf(),
        context.counters());
  }

  @Override
  public RunCounts counts(Dataset<Row> written) {
    return RunCounts.of(written, "source_bytes", col("width").multiply(col("height")).divide(1e6));
  }
}
