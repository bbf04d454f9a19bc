package org.imagelake.pipeline.stage;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.image.ImageAnalysis;
import org.imagelake.image.ImageAnalyzer;
import org.imagelake.image.Outcome;
import org.imagelake.pipeline.metrics.ImageDone;
import org.imagelake.pipeline.run.ProgressCounters;
import org.imagelake.pipeline.source.ListedFile;
import org.imagelake.pipeline.table.ImageRow;
import org.imagelake.pipeline.table.ImageRows;
import org.imagelake.sql.RecordType;

/** Reads and analyses the files of one task, one at a time: one listed file in, one row out. */
public record AnalyzeImages(
    String runId,
    AnalysisSettings settings,
    SerializableConfiguration conf,
    ProgressCounters counters)
    implements MapPartitionsFunction<Row, Row> {

  @Override
  public Iterator<Row> call(Iterator<Row> files) {
    RecordType<ListedFile> listed = RecordType.of(ListedFile.class);
    RecordType<ImageRow> images = RecordType.of(ImageRow.class);
    ContentReader reader = new ContentReader(conf.value(), settings.limits().maxFileBytes());
    Stopwatch decoding = new Stopwatch();
    ImageAnalyzer analyzer = new ImageAnalyzer(settings, decoding::stop);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return files.hasNext();
      }

      @Override
      public Row next() {
        return images.toRow(analyze(listed.fromRow(files.next()), reader, analyzer, decoding));
      }
    };
  }

  /** How long the image at hand was decoded; null when it was not. */
  private static final class Stopwatch {
    private Duration time;

    void stop(long nanos) {
      time = Duration.ofNanos(nanos);
    }

    Duration take() {
      Duration taken = time;
      time = null;
      return taken;
    }
  }

  private ImageRow analyze(
      ListedFile file, ContentReader reader, ImageAnalyzer analyzer, Stopwatch decoding) {
    long started = System.nanoTime();
    ImageAnalysis analysis = content(file, reader).fold(analyzer::analyze, ImageRows::unread);
    Duration spent = Duration.ofNanos(System.nanoTime() - started);
    counters.finished(
        new ImageDone(
            file.length() == null ? 0 : file.length(), analysis.error(), spent, decoding.take()));
    return ImageRows.of(
        file, analysis, runId, Instant.now().truncatedTo(ChronoUnit.MICROS), spent.toNanos() / 1e6);
  }

  private static Outcome<byte[]> content(ListedFile file, ContentReader reader) {
    if (file.error() != null) {
      return new Outcome.Failed<>(file.error());
    }
    return reader.readOrThrow(file.path(), file.length());
  }
}
