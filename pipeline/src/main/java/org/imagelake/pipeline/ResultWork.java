package org.imagelake.pipeline;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.imagelake.image.Limits;
import org.imagelake.image.convert.MadeFile;
import org.imagelake.image.convert.TargetFormat;
import org.imagelake.pipeline.result.MakeImages;
import org.imagelake.pipeline.result.Making;
import org.imagelake.pipeline.result.ResultPlace;
import org.imagelake.pipeline.result.TakenNames;
import org.imagelake.pipeline.run.RunCounts;
import org.imagelake.pipeline.run.SettingsText;
import org.imagelake.pipeline.store.ObjectStores;
import org.imagelake.pipeline.table.Table;
import org.imagelake.pipeline.table.Tables;
import org.imagelake.pipeline.target.InputRoots;
import org.imagelake.pipeline.target.OutputFolder;
import org.imagelake.pipeline.target.TemporaryFiles;

/** Makes files of images and writes them. */
record ResultWork<M extends MadeFile>(Making<M> making) implements ImageWork {
  @Override
  public Table table() {
    return making.table();
  }

  @Override
  public String version() {
    return making.version();
  }

  @Override
  public Record settings() {
    return making.settings();
  }

  @Override
  public Limits limits() {
    return making.limits();
  }

  /** What runs of this lake wrote is no input, even where their outputs are in the input. */
  @Override
  public Set<String> skippedFolders(Lake lake) {
    Set<String> skipped = new HashSet<>(Set.of(lake.folder(), output()));
    Tables.RESULTS.forEach(table -> skipped.addAll(outputs(lake, table)));
    return Set.copyOf(skipped);
  }

  private static Set<String> outputs(Lake lake, Table table) {
    return Set.copyOf(
        Reread.untilThere(
            () ->
                lake.history(table)
                    .select("output")
                    .distinct()
                    .as(Encoders.STRING())
                    .collectAsList()));
  }

  /** What runs made that write the same objects. */
  @Override
  public Column own() {
    ResultPlace place = making.place();
    return col("output")
        .equalTo(place.output())
        .and(col("asked").equalTo(place.asked()))
        .and(col("suffix").equalTo(place.suffix()));
  }

  @Override
  public String output() {
    return making.place().output();
  }

  /**
   * Copies have one length: side by side, one of them is encoded.
   *
   * @throws UsageException when another kind of run wrote below this output, or one that asked for
   *     another format in a way that can give the same names: one would replace what the other made
   */
  @Override
  public Dataset<Row> planned(Dataset<Row> files, Lake lake, InputRoots roots) {
    for (Table other : Tables.RESULTS) {
      if (!other.equals(table()) && outputs(lake, other).contains(output())) {
        throw new UsageException(
            "%s holds what the table %s tells of: name another --output"
                .formatted(output(), other.name()));
      }
    }
    if ((output() + "/").startsWith(lake.folder() + "/")) {
      throw new UsageException(
          "the output %s is in the lake %s; name a folder apart from it"
              .formatted(output(), lake.folder()));
    }
    refuseSharedNames(lake);
    return TakenNames.refuse(files, lake.current(table()).where(own()), roots)
        .orderBy("length", "path");
  }

  /** Two fixed formats give two extensions; what picks a format itself may pick any. */
  private void refuseSharedNames(Lake lake) {
    ResultPlace place = making.place();
    for (String asked : askedBefore(lake)) {
      if (!asked.equals(place.asked()) && (isRule(asked) || isRule(place.asked()))) {
        throw new UsageException(
            "%s holds what --to %s made, which --to %s could replace: name another --output or --suffix"
                .formatted(place.output(), asked, place.asked()));
      }
    }
  }

  private List<String> askedBefore(Lake lake) {
    ResultPlace place = making.place();
    return Reread.untilThere(
        () ->
            lake.current(table())
                .where(col("output").equalTo(place.output()))
                .where(col("suffix").equalTo(place.suffix()))
                .where(col("target").isNotNull().and(col("vanished_at").isNull()))
                .select("asked")
                .distinct()
                .as(Encoders.STRING())
                .collectAsList());
  }

  private static boolean isRule(String asked) {
    return TargetFormat.of(asked).filter(target -> target.format() != null).isEmpty();
  }

  @Override
  public void claim(InputRoots inputs, Configuration conf) throws IOException {
    OutputFolder.claim(new Path(output()), inputs, conf);
  }

  @Override
  public void sweep(Configuration conf) throws IOException {
    Path output = new Path(output());
    if (!ObjectStores.holds(output.getFileSystem(conf))) { // there, nothing is ever temporary
      TemporaryFiles.sweep(output, conf, Instant.now());
    }
  }

  @Override
  public void tidy(String runId, Configuration conf) throws IOException {
    Path output = new Path(output());
    FileSystem fs = output.getFileSystem(conf);
    for (FileStatus file : TemporaryFiles.in(output, conf)) {
      if (TemporaryFiles.ownerOf(file).equals(runId)) {
        fs.delete(file.getPath(), false);
      }
    }
  }

  @Override
  public MapPartitionsFunction<Row, Row> stage(StageContext context) {
    return new MakeImages<>(
        context.runId(),
        making,
        SettingsText.json(settings()),
        context.roots(),
        context.conf(),
        context.counters());
  }

  @Override
  public RunCounts counts(Dataset<Row> written) {
    return RunCounts.of(written, "source_bytes", col("width").multiply(col("height")).divide(1e6));
  }
}
