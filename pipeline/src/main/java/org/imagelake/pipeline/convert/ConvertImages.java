package org.imagelake.pipeline.convert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.ImageError.Stage;
import org.imagelake.image.Outcome;
import org.imagelake.image.convert.Conversion;
import org.imagelake.image.convert.Converter;
import org.imagelake.image.hash.ContentHash;
import org.imagelake.pipeline.run.ProgressCounters;
import org.imagelake.pipeline.source.ListedFile;
import org.imagelake.pipeline.stage.ContentReader;
import org.imagelake.pipeline.table.ConversionRow;
import org.imagelake.pipeline.table.RecordType;
import org.imagelake.pipeline.target.InputRoots;
import org.imagelake.pipeline.target.ObjectWriter;
import org.imagelake.pipeline.target.TargetName;

/** Reads, converts and writes the files of one task: one listed file in, one row out. */
public record ConvertImages(
    String runId,
    ConvertSettings settings,
    String settingsText,
    InputRoots roots,
    SerializableConfiguration conf,
    ProgressCounters counters)
    implements MapPartitionsFunction<Row, Row> {

  @Override
  public Iterator<Row> call(Iterator<Row> files) {
    RecordType<ListedFile> listed = RecordType.of(ListedFile.class);
    RecordType<ConversionRow> conversions = RecordType.of(ConversionRow.class);
    Worker worker = new Worker();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return files.hasNext();
      }

      @Override
      public Row next() {
        return conversions.toRow(worker.convert(listed.fromRow(files.next())));
      }
    };
  }

  /** What one task holds on to between images. */
  private final class Worker {
    /** A target that refused so many in a row is not asked again by this task. */
    private static final int PATIENCE = 3;

    /** But one in so many is tried, as only some names may be refused. */
    private static final int PROBE = 16;

    private final ContentReader reader =
        new ContentReader(conf.value(), settings.spec().limits().maxFileBytes());
    private final Converter converter = new Converter(settings.spec());
    private final Path output = new Path(settings.output());
    private ObjectWriter writer;
    private int refusals;
    private int untried;

    ConversionRow convert(ListedFile file) {
      ConversionDraft draft =
          new ConversionDraft(
              file, roots.locate(file.path()).text(), runId, settings, settingsText);
      content(file)
          .then(content -> convert(content, draft))
          .then(conversion -> write(file, conversion, draft))
          .fold(
              target -> {
                draft.target(target);
                return null;
              },
              error -> {
                draft.error(error);
                return null;
              });
      ConversionRow row = draft.row();
      counters.finished(file.length() == null ? 0 : file.length(), row.error() != null);
      return row;
    }

    private Outcome<byte[]> content(ListedFile file) {
      if (file.error() != null) {
        return new Outcome.Failed<>(file.error());
      }
      if (refusals >= PATIENCE && ++untried % PROBE != 0) {
        return Outcome.failed(
            Code.TARGET_FAILED, Stage.WRITE, "not tried, as the target refused the ones before");
      }
      return reader.readOrThrow(file.path(), file.length());
    }

    private Outcome<Conversion> convert(byte[] content, ConversionDraft draft) {
      String sha256 = ContentHash.sha256(content);
      draft.content(sha256, content);
      return ConvertedOnce.SHARED
          .get(new ConvertedOnce.Key(runId, sha256), () -> converter.convert(content))
          .then(
              conversion -> {
                draft.conversion(conversion);
                return Outcome.ok(conversion);
              });
    }

    /** Where it is now; an empty text when the original is kept. */
    private Outcome<String> write(ListedFile file, Conversion made, ConversionDraft draft) {
      if (made.keptOriginal()) {
        return Outcome.ok("");
      }
      String extension = made.to().extensions().get(0);
      Path target =
          new TargetName(settings.suffix(), extension).below(output, roots.locate(file.path()));
      try {
        if (writer == null) {
          writer = ObjectWriter.to(output, conf.value());
        }
        writer.write(target, made.content());
        refusals = 0;
        return Outcome.ok(target.toString());
      } catch (IOException e) {
        if (Thread.currentThread().isInterrupted()) {
          throw new UncheckedIOException(
              e); // Spark ends this task: nothing is wrong with the target
        }
        refusals++;
        return Outcome.failed(Code.TARGET_FAILED, Stage.WRITE, e.getMessage());
      }
    }
  }
}
